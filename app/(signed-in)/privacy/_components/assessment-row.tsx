import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { getFigures } from "@/app/_i18n/figures";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { ReaderSharing } from "@/lib/sharing/own-queries";
import { GradeForm } from "./grade-form";
import { UntilForm } from "./until-form";

/** One assessment and what a reader sees of it now, with one-tap changes. */
export async function AssessmentRow(props: { reader: ReaderSharing; own: OwnAssessment }) {
  const figures = await getFigures();
  const { reader, own } = props;
  const effect = reader.shared.get(own.id) ?? null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="font-medium">{figures.day(own.day)}</span>
        {own.verdict && <VerdictBadge verdict={own.verdict} />}
      </div>
      <GradeForm reader={reader} own={own} effect={effect} />
      {effect && effect.grade !== "NOTHING" && (
        <UntilForm reader={reader} own={own} effect={effect} />
      )}
    </li>
  );
}
