import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_NOTE } from "@/lib/talk/input";
import type { TalkNote } from "@/lib/talk/note";
import { write } from "../actions";

/** A note on a 1:1: a new one, or one that was written. */
export async function NoteForm({ note, today }: { note: TalkNote | null; today: Day }) {
  const t = await getTranslations("talk.notes");
  return (
    <ActionForm action={write} className="max-w-2xl space-y-5">
      <input type="hidden" name="note" value={note?.id ?? ""} />
      <TextField
        name="heldOn"
        type="date"
        label={t("heldOn")}
        max={today}
        defaultValue={note?.heldOn ?? today}
        required
      />
      <TextArea
        name="text"
        label={t("text")}
        rows={5}
        maxLength={LONGEST_NOTE}
        defaultValue={note?.text}
        required
      />
      <SubmitButton look="secondary">{note ? t("save") : t("add")}</SubmitButton>
    </ActionForm>
  );
}
