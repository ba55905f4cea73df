import { Pager } from "@/app/(signed-in)/_components/pager";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { TalkNote } from "@/lib/talk/note";
import type { NotesPage } from "@/lib/talk/queries";
import { remove } from "../actions";
import { NoteForm } from "./note-form";

/** The viewer's notes on their 1:1s, the latest first, with a form for another one. */
export async function NotesCard({ shown, today }: { shown: NotesPage; today: Day }) {
  const t = await getTranslations("talk");
  const { notes, page, pages } = shown;
  const at = (to: number) => `/one-on-ones?page=${to}`;
  return (
    <Card id="notes" title={t("notes.title")}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("kept")}</p>
      {notes.length === 0 && <p className="mb-4 max-w-prose">{t("notes.none")}</p>}
      <Disclosure label={t("notes.open")} open={notes.length === 0} className="mb-4">
        <NoteForm note={null} today={today} />
      </Disclosure>
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <Note key={note.id} note={note} today={today} />
        ))}
      </ul>
      {pages > 1 && (
        <Pager
          label={t("notes.pages")}
          told={t("notes.told", { page, pages })}
          before={page > 1 ? { href: at(page - 1), text: t("notes.newer") } : undefined}
          after={page < pages ? { href: at(page + 1), text: t("notes.older") } : undefined}
        />
      )}
    </Card>
  );
}

async function Note({ note, today }: { note: TalkNote; today: Day }) {
  const t = await getTranslations("talk.notes");
  const figures = await getFigures();
  const day = figures.day(note.heldOn);
  return (
    <li className="py-4">
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
        <NoteForm note={note} today={today} />
        <form action={remove} className="mt-3">
          <input type="hidden" name="note" value={note.id} />
          <SubmitButton look="quiet">
            <span aria-hidden>{t("remove")}</span>
            <span className="sr-only">{t("removeOf", { day })}</span>
          </SubmitButton>
        </form>
      </Disclosure>
    </li>
  );
}
