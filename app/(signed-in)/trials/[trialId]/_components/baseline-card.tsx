import { ButtonLink } from "@/app/_components/ui/button-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { windowsOf } from "@/lib/trial/measure";
import { TrialPart, type PartWeight } from "./trial-part";

/** Asks the person for an assessment that measures before the trial, as long as none does. */
export async function BaselineCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  if (!trial.lacksBaseline) return null;
  const t = await getTranslations("check-in.baseline");
  const figures = await getFigures();
  const day = figures.day(lastDayOf(windowsOf(trial).before));
  return (
    <TrialPart weight={weight} id="baseline" title={t("title")}>
      <p className="mb-4 max-w-prose">{t("text", { day })}</p>
      <ButtonLink href="/assessments/draft">{t("link")}</ButtonLink>
    </TrialPart>
  );
}
