import { ChangeBasis } from "@/app/(signed-in)/_components/result/change-basis";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { LeaningStep } from "@/lib/assessment/timeline";

/** Only a reliable change is described. */
export async function LeaningChange({ step }: { step: LeaningStep | null }) {
  const t = await getTranslations("home.history.change");
  const figures = await getFigures();
  if (!step) return <span className="text-muted">{t("first")}</span>;
  if (!step.comparable) return <ChangeBasis step={step} />;
  const { points, reliable } = step.difference;
  return (
    <>
      {reliable ? (
        <span className="font-medium">
          {t(points < 0 ? "IC" : "MANAGEMENT", { points: figures.points(Math.abs(points)) })}
        </span>
      ) : (
        <span className="text-muted">{t("none")}</span>
      )}
      <ChangeBasis step={step} />
    </>
  );
}
