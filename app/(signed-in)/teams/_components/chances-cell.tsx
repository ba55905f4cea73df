import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamOverview } from "@/lib/rotation/overview";

/** Trials offered, asked for and declined in a team, and when one was offered last. */
export async function ChancesCell({ chances }: Pick<TeamOverview, "chances">) {
  const t = await getTranslations("team.overview");
  const { shortDay } = await getFigures();
  if (!chances) return "–";
  const { offered, asked, declined, lastOfferedOn } = chances;
  return (
    <>
      <span className="block">{t("chances", { offered, asked, declined })}</span>
      <span className="block text-muted">
        {lastOfferedOn ? t("last", { day: shortDay(lastOfferedOn) }) : t("never")}
      </span>
    </>
  );
}
