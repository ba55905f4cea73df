import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { TalkNote } from "./note";
import { openedTalkNote } from "./sealed-note";

/** A part of the viewer's notes, the latest first, and which one it is. */
export type NotesPage = { notes: TalkNote[]; page: number; pages: number };

const IN_A_PAGE = 20;

/** The viewer's own notes on 1:1s; the last part where `page` is beyond it. */
export async function listNotes(viewer: Viewer, page: number): Promise<NotesPage> {
  const where = { personId: viewer.userId };
  const pages = Math.max(1, Math.ceil((await db().talkNote.count({ where })) / IN_A_PAGE));
  const shown = Math.min(page, pages);
  const rows = await db().talkNote.findMany({
    where,
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    skip: (shown - 1) * IN_A_PAGE,
    take: IN_A_PAGE,
  });
  const notes = rows.map(({ id, heldOn, text }) => {
    return { id, heldOn: fromDatabaseDay(heldOn), text: openedTalkNote(text) };
  });
  return { notes, page: shown, pages };
}
