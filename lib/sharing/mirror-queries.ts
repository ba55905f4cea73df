import type { Viewer } from "@/lib/auth/viewer";
import { readTogether } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import type { Reader } from "./decision";
import { lookOf } from "./look-queries";
import { listReaders } from "./queries";
import { recordIn } from "./record-queries";
import type { SharedRecord, TeamRecord } from "./shared-record";
import { teamRecords } from "./team-record-queries";

/** What a reader sees of the viewer: the record, and for a manager the row on the team page. */
export type Mirror = {
  /** Everybody whose view can be shown. */
  readers: Reader[];
  reader: Reader;
  record: SharedRecord;
  row: TeamRecord | null;
};

/**
 * The viewer's own record as a reader of today sees it, read the same way and not logged.
 * `audience` null, or one without a person: the first available. Null without any reader.
 */
export async function findMirror(
  viewer: Viewer,
  audience: Audience | null,
  now: Date,
): Promise<Mirror | null> {
  const readers = await listReaders(viewer);
  const reader = readers.find((each) => each.audience === audience) ?? readers[0];
  if (!reader) return null;
  const audiences = [reader.audience];
  const look = lookOf(viewer, { readerId: reader.id, audiences, door: null }, now);
  const own = Prisma.sql`r."ownerId" = ${viewer.userId}::uuid`;
  const { record, rows } = await readTogether({
    record: recordIn(look, own),
    rows: teamRecords(look, own),
  });
  const row = reader.audience === "MANAGER" ? (rows[0] ?? null) : null;
  return record && { readers, reader, record, row };
}
