import { ForAllForm } from "@/app/(signed-in)/_components/sharing/for-all-form";
import { Card } from "@/app/_components/ui/card";
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
 * One reader: what they see now, of each assessment and of future ones, with buttons to withdraw or
 * change it.
 */
export async function ReaderCard(props: {
  reader: ReaderSharing;
  assessments: OwnAssessment[];
  timeZone: string;
}) {
  const t = await getTranslations("privacy");
  const figures = await getFigures();
  const { reader, assessments, timeZone } = props;
  const [latest, ...earlier] = assessments;
  const since = figures.day(sinceDay(reader, timeZone));
  return (
    <Card
      id={reader.audience.toLowerCase()}
      title={reader.name}
      aside={t(`role.${reader.audience}`, { since })}
    >
      <SeenNow reader={reader} assessments={assessments} />
      {latest && !reader.hasAnswered && (
        <div className="mt-4 space-y-2 border-t border-line pt-4">
          <h3 className="font-medium">{t("now.ask", { name: reader.name })}</h3>
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
      {reader.audience !== "MANAGER" && <OtherPerson reader={reader} audience={reader.audience} />}
    </Card>
  );
}
