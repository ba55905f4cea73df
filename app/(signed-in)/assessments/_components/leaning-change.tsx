import { ChangeBasis } from "@/app/(signed-in)/_components/result/change-basis";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { LeaningStep } from "@/lib/assessment/timeline";
import type { Difference } from "@/lib/scoring/reliable-change";

/** The change of the leaning since the assessment before, with its basis. */
export async function LeaningChange({ step }: { step: LeaningStep | null }) {
  const t = await getTranslations("home.history.change");
  if (!step) return <span className="text-muted">{t("first")}</span>;
  if (!step.comparable) return <ChangeBasis step={step} />;
  return (
    <>
      <ChangeInWords difference={step.difference} />
      <ChangeBasis step={step} />
    </>
  );
}

/** Only a reliable change is described. */
export async function ChangeInWords({ difference }: { difference: Difference }) {
  const t = await getTranslations("home.history.change");
  const figures = await getFigures();
  const { points, reliable } = difference;
  if (!reliable) return <span className="text-muted">{t("none")}</span>;
  return (
    <span className="font-medium">
      {t(points < 0 ? "IC" : "MANAGEMENT", { points: figures.points(Math.abs(points)) })}
    </span>
  );
}
