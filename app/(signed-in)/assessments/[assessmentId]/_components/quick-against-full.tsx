import { LeaningChange } from "@/app/(signed-in)/assessments/_components/leaning-change";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { againstFull } from "@/lib/assessment/quick-comparison";

/**
 * What a quick form says beside the last full assessment: the verdict of that stays, and the same
 * statements are compared. When they point elsewhere, all of them are offered.
 */
export async function QuickAgainstFull({ quick, full }: { quick: OwnRecord; full: OwnRecord }) {
  const t = await getTranslations("result.quick");
  const verdicts = await getTranslations("result.verdict");
  const figures = await getFigures();
  const { before, step, hasOtherSide } = againstFull(full, quick);
  const day = figures.day(full.day);
  return (
    <Notice>
      <p className="font-medium">{t("stays", { verdict: verdicts(full.verdict) })}</p>
      <p className="mt-1">
        {t("lead")}{" "}
        <PageLink href={`/assessments/${full.id}`} className="underline underline-offset-4">
          {t("full", { day })}
        </PageLink>
      </p>
      {before && (
        <p className="mt-3">
          {t("same", {
            day,
            before: figures.points(before.leaning, 1),
            now: figures.points(quick.result.overall.leaning, 1),
          })}
        </p>
      )}
      <p className="mt-1">
        {step.comparable ? (
          <>
            {t("change")} <LeaningChange step={step} />
          </>
        ) : (
          t("notComparable")
        )}
      </p>
      {hasOtherSide && (
        <div className="mt-4 border-t border-line pt-4">
          <p className="mb-3">
            {t(before ? "otherSide" : "otherVerdict", {
              before: verdicts((before ?? full).verdict),
              now: verdicts(quick.verdict),
            })}
          </p>
          <ButtonLink href="/assessments/draft">{t("answerAll")}</ButtonLink>
        </div>
      )}
    </Notice>
  );
}
