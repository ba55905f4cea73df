import { ActionForm } from "@/app/_components/ui/action-form";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { Grade } from "@/lib/db/generated/enums";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { ShareEffect, Reader } from "@/lib/sharing/decision";
import { decide } from "../actions";

/** The four grades as four buttons that decide immediately. None is pressed before the first decision. */
export async function GradeForm(props: {
  reader: Reader;
  own: OwnAssessment;
  effect: ShareEffect | null;
}) {
  const t = await getTranslations("privacy.now");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { reader, own, effect } = props;
  return (
    <ActionForm action={decide} className="space-y-2">
      <input type="hidden" name="assessment" value={own.id} />
      <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
      <input type="hidden" name="expiresOn" value={effect?.expiresOn ?? ""} />
      <div
        role="group"
        aria-label={t("group", { name: reader.name, day: figures.day(own.day) })}
        className="grid grid-cols-2 gap-1 rounded-lg border border-line bg-sunken p-1 text-sm sm:flex"
      >
        {Object.values(Grade).map((each) => (
          <button
            key={each}
            name="grade"
            value={each}
            aria-pressed={each === effect?.grade}
            className="min-h-9 rounded-md px-3 py-1 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line-strong"
          >
            {grades(each)}
          </button>
        ))}
      </div>
    </ActionForm>
  );
}
