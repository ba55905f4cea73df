import { ForAllForm } from "@/app/(signed-in)/_components/sharing/for-all-form";
import { FoldSign } from "@/app/_components/ui/fold";
import { OpenedByAnchor } from "@/app/_components/ui/opened-by-anchor";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAssessment } from "@/lib/sharing/choice";
import { sinceDay } from "@/lib/sharing/decision";
import type { ReaderSharing } from "@/lib/sharing/own-queries";
import { AssessmentRow } from "./assessment-row";
import { Future } from "./future";
import { OtherPerson } from "./other-person";
import { SeenNow } from "./seen-now";

/**
 * One reader in one line: who, and what they see now. It opens to what they see of each assessment and
 * of future ones, with buttons to change or stop it. Open by itself while the reader is undecided about.
 */
export async function ReaderCard(props: {
  reader: ReaderSharing;
  assessments: OwnAssessment[];
  timeZone: string;
  isOpen: boolean;
}) {
  const t = await getTranslations("privacy");
  const figures = await getFigures();
  const { reader, assessments, timeZone, isOpen } = props;
  const { name, audience, shared, hasAnswered } = reader;
  const [latest, ...earlier] = assessments;
  const asks = latest !== undefined && !hasAnswered;
  const seen = assessments.filter(({ id }) => (shared.get(id)?.grade ?? "NOTHING") !== "NOTHING");
  const [count, of] = [seen.length, assessments.length];
  return (
    <section id={audience.toLowerCase()}>
      <details className="group" open={isOpen || asks}>
        <summary className="flex flex-wrap items-center gap-x-6 gap-y-1 px-5 py-4 hover:bg-sunken sm:flex-nowrap sm:px-7">
          <h2 className="w-full font-semibold sm:w-72 sm:shrink-0">
            {name}
            <span className="block text-sm font-normal text-muted">
              {t(`role.${audience}`, { since: figures.day(sinceDay(reader, timeZone)) })}
            </span>
          </h2>
          <span className="min-w-0 grow basis-0">
            {count > 0 ? t("now.sees", { name, count, of }) : t("now.nothing", { name })}
          </span>
          <span className="flex items-center gap-4 text-sm">
            <span className="underline underline-offset-4">{t("now.edit")}</span>
            <FoldSign />
          </span>
        </summary>
        <div className="px-5 pb-6 sm:px-7">
          <SeenNow reader={reader} assessments={assessments} />
          {asks && (
            <div className="mt-4 space-y-2 border-t border-line pt-4">
              <h3 className="font-medium">{t("now.ask", { name })}</h3>
              <ForAllForm reader={reader} />
            </div>
          )}
          {latest && (
            <ul className="mt-4 border-t border-line">
              <AssessmentRow reader={reader} own={latest} />
            </ul>
          )}
          {earlier.length > 0 && (
            <details className="border-t border-line">
              <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t("now.earlier", { count: earlier.length })}
              </summary>
              <ul className="divide-y divide-line">
                {earlier.map((own) => (
                  <AssessmentRow key={own.id} reader={reader} own={own} />
                ))}
              </ul>
            </details>
          )}
          <Future reader={reader} />
          {audience !== "MANAGER" && <OtherPerson reader={reader} audience={audience} />}
        </div>
        <OpenedByAnchor />
      </details>
    </section>
  );
}
