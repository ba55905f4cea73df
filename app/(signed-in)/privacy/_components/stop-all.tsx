import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { stopEverything } from "../actions";

/** Who sees anything now, in one sentence, and the one button that stops all of it. */
export async function StopAll({ sharing }: { sharing: OwnSharing }) {
  const t = await getTranslations("privacy.all");
  const format = await getFormatter();
  const shares = (grade: string | undefined) => grade !== undefined && grade !== "NOTHING";
  const seeing = sharing.filter(
    ({ shared, seesMore }) => seesMore || [...shared.values()].some(({ grade }) => shares(grade)),
  );
  const isStanding = sharing.some(({ standing }) => shares(standing?.grade));
  const names = format.list(seeing.map(({ name }) => name));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="text-lg">
        {seeing.length > 0 ? t("seen", { count: seeing.length, names }) : t("nobody")}
      </p>
      {(seeing.length > 0 || isStanding) && (
        <form action={stopEverything}>
          <SubmitButton look="secondary">{t("stop")}</SubmitButton>
        </form>
      )}
    </div>
  );
}
