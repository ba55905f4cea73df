import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { getFigures } from "@/app/_i18n/figures";
import type { SharedAssessment } from "@/lib/sharing/own-sharing";
import { decide } from "../actions";

const GRADES = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"] as const;

/** The four grades as four buttons: one press decides. */
export async function GradeForm(props: { managerId: string; own: SharedAssessment }) {
  const t = await getTranslations("privacy.now");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { assessmentId, grade, expiresOn, day } = props.own;
  return (
    <ActionForm action={decide} className="space-y-2">
      <input type="hidden" name="assessment" value={assessmentId} />
      <input type="hidden" name="manager" value={props.managerId} />
      <input type="hidden" name="expiresOn" value={expiresOn ?? ""} />
      <div
        role="group"
        aria-label={t("group", { day: figures.day(day) })}
        className="grid grid-cols-2 gap-1 rounded-lg border border-line bg-sunken p-1 text-sm sm:flex"
      >
        {GRADES.map((each) => (
          <button
            key={each}
            name="grade"
            value={each}
            aria-pressed={each === grade}
            className="min-h-9 rounded-md px-3 py-1 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line-strong"
          >
            {grades(each)}
          </button>
        ))}
      </div>
    </ActionForm>
  );
}
