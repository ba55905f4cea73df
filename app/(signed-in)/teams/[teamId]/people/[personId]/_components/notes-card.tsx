import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { LONGEST_NOTE } from "@/lib/talk/input";
import type { PersonNote } from "@/lib/talk/person-note/queries";
import { removeNote, writeNote } from "../actions";

/** The form of the buttons that delete a note: a note has another form around its text. */
const REMOVAL = "note-removal";

/** The viewer's own notes about a person they manage; on paper they are left out. */
export async function NotesCard(props: { personId: string; name: string; notes: PersonNote[] }) {
  const t = await getTranslations("person.notes");
  const format = await getFormatter();
  const { personId, name, notes } = props;
  return (
    <div className="print:hidden">
      <Card id="notes" title={t("title", { name })}>
        <p className="mb-4 max-w-prose text-sm text-muted">{t("kept", { name })}</p>
        <NoteForm personId={personId} note={null} />
        <ActionForm action={removeNote} id={REMOVAL} className="mt-4">
          <input type="hidden" name="person" value={personId} />
        </ActionForm>
        <ul className="mt-4 divide-y divide-line">
          {notes.map((note) => {
            const day = format.dateTime(note.at, { dateStyle: "long" });
            return (
              <li key={note.id} className="py-4">
                <h3 className="text-sm text-muted">{day}</h3>
                <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{note.text}</p>
                <Disclosure
                  label={
                    <>
                      <span aria-hidden>{t("edit")}</span>
                      <span className="sr-only">{t("editOf", { day })}</span>
                    </>
                  }
                >
                  <NoteForm personId={personId} note={note} />
                  <SubmitButton
                    look="quiet"
                    form={REMOVAL}
                    name="note"
                    value={note.id}
                    className="mt-3"
                  >
                    <span aria-hidden>{t("remove")}</span>
                    <span className="sr-only">{t("removeOf", { day })}</span>
                  </SubmitButton>
                </Disclosure>
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}

async function NoteForm({ personId, note }: { personId: string; note: PersonNote | null }) {
  const t = await getTranslations("person.notes");
  return (
    <ActionForm action={writeNote} className="max-w-2xl space-y-4">
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="note" value={note?.id ?? ""} />
      <TextArea
        name="text"
        label={t("text")}
        rows={3}
        maxLength={LONGEST_NOTE}
        defaultValue={note?.text}
        required
      />
      <SubmitButton look="secondary">{note ? t("save") : t("add")}</SubmitButton>
    </ActionForm>
  );
}
