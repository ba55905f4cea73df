import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamOverview } from "@/lib/rotation/overview";

/** Who leads a team today, and who does next. */
export async function LeadCell({ team }: { team: TeamOverview }) {
  const t = await getTranslations("team.overview");
  const { shortDay } = await getFigures();
  const { now, next, isLed } = team;
  return (
    <>
      {now.map(({ name, until }) => (
        <span key={name} className="block">
          {t("until", { name, day: shortDay(until) })}
        </span>
      ))}
      {now.length === 0 && (
        <span className="block text-muted">{t(isLed ? "nobody" : "noRotation")}</span>
      )}
      {next && (
        <span className="block text-muted">
          {t("from", { name: next.name, day: shortDay(next.from) })}
        </span>
      )}
    </>
  );
}
