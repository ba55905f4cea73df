import { decideForAll } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import { Grade } from "@/lib/db/generated/enums";
import type { Reader } from "@/lib/sharing/decision";

/**
 * What a reader may see of all assessments so far, decided with one button; if ticked, also of
 * future ones.
 */
export async function ForAllForm({ reader }: { reader: Reader }) {
  const t = await getTranslations("sharing.all");
  const grades = await getTranslations("sharing.grade");
  return (
    <ActionForm action={decideForAll} className="space-y-4">
      <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
      <label className="flex min-h-11 items-center gap-3 text-sm">
        <TickBox name="future" className="size-5" />
        {t("future")}
      </label>
      <div
        role="group"
        aria-label={t("group", { name: reader.name })}
        className="grid grid-cols-1 gap-2 sm:flex sm:flex-wrap"
      >
        {Object.values(Grade).map((grade) => (
          <button key={grade} name="grade" value={grade} className={buttonStyle("secondary")}>
            {grades(grade)}
          </button>
        ))}
      </div>
    </ActionForm>
  );
}
