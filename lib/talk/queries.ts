import { LATEST_FULL } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { partOf, rowsOf } from "@/lib/part";
import { OWN_PLANS, ownPlansFrom, type OwnPlans } from "@/lib/plan/queries";
import type { TalkNote } from "./note";
import { openedTalkNote } from "./sealed-note";
import type { TalkSheet } from "./sheet";
import { OWN_SHEETS, sheetFrom } from "./sheet-queries";

/** A part of the viewer's notes, the latest first, and which one it is. */
export type NotesPage = { notes: TalkNote[]; page: number; pages: number };

/** What the viewer has for their 1:1s: sheets, notes, and what a new sheet can bring. */
export type OwnTalks = {
  sheets: TalkSheet[];
  notes: NotesPage;
  plan: OwnPlans["open"];
  hasLeaning: boolean;
};

const IN_A_PAGE = 20;

/**
 * The viewer's own sheets and notes, and what a new sheet can bring, in one statement; the last part
 * of the notes where `page` is beyond it.
 */
export async function findOwnTalks(viewer: Viewer, page: number): Promise<OwnTalks> {
  const row = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    relationLoadStrategy: "join",
    select: {
      talkSheets: OWN_SHEETS,
      plans: OWN_PLANS,
      assessments: LATEST_FULL,
      talkNotes: notesOf(page),
      _count: { select: { talkNotes: true } },
    },
  });
  const { last: pages } = partOf(row._count.talkNotes, page, IN_A_PAGE);
  if (page > pages) return findOwnTalks(viewer, pages);
  const notes = row.talkNotes.map(({ id, heldOn, text }) => {
    return { id, heldOn: fromDatabaseDay(heldOn), text: openedTalkNote(text) };
  });
  return {
    sheets: row.talkSheets.map(sheetFrom),
    notes: { notes, page, pages },
    plan: ownPlansFrom(viewer, row.plans).open,
    hasLeaning: row.assessments.length > 0,
  };
}

function notesOf(page: number) {
  const { limit, offset } = rowsOf(page, IN_A_PAGE);
  return {
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
    skip: offset,
    take: limit,
  } satisfies Prisma.TalkNoteFindManyArgs;
}
