import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma, TalkSheet as SheetRow } from "@/lib/db/generated/client";
import { decisionFrom, effectOf, LATEST_FIRST, type Reader } from "@/lib/sharing/decision";
import { findDirectManager } from "@/lib/sharing/queries";
import { openedPromises, openedSheet } from "./sealed-sheet";
import type { TalkSheet } from "./sheet";

/** How many sheets are listed. */
const SHEETS_SHOWN = 60;

/** Somebody's talk sheets as part of a larger query about them, the latest first. */
export const OWN_SHEETS = {
  orderBy: { heldOn: "desc" },
  take: SHEETS_SHOWN,
} satisfies Prisma.TalkSheetFindManyArgs;

/** The viewer's own talk sheets, the latest first. */
export async function listSheets(viewer: Viewer): Promise<TalkSheet[]> {
  const where = { personId: viewer.userId };
  const rows = await db().talkSheet.findMany({ ...OWN_SHEETS, where });
  return rows.map(sheetFrom);
}

/** A talk sheet as its owner reads it. */
export function sheetFrom({ id, heldOn, record, promises }: SheetRow): TalkSheet {
  return {
    id,
    heldOn: fromDatabaseDay(heldOn),
    record: openedSheet(record),
    promises: openedPromises(promises),
  };
}

/** The direct manager of today, and until which day they see a sheet; null: they do not. */
export type SheetReader = Reader & { until: Day | null };

/** With whom the viewer may share a sheet of theirs today. Null without a manager. */
export async function findSheetReader(
  viewer: Viewer,
  sheetId: string,
): Promise<SheetReader | null> {
  const reader = await findDirectManager(viewer);
  if (!reader) return null;
  const latest = await db().talkShare.findFirst({
    where: {
      sheet: { id: sheetId, personId: viewer.userId },
      audience: reader.audience,
      audienceUserId: reader.id,
    },
    orderBy: LATEST_FIRST,
  });
  const { expiresOn } = effectOf(latest && decisionFrom(latest), reader, viewer.today);
  return { ...reader, until: expiresOn };
}
