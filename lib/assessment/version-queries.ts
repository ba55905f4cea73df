import type { Viewer } from "@/lib/auth/viewer";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";

/** What everybody signed in may know about a published version. */
export type InstrumentVersion = {
  version: number;
  publishedOn: Day;
  items: number;
  /** Distinct people who have answered it; null while they are too few to be named as a number. */
  people: number | null;
};

export type InstrumentHistory = {
  /** The latest version first. */
  versions: InstrumentVersion[];
  /** Groups of people smaller than this are not counted out. */
  smallestGroup: number;
};

/** Every published version of the instrument and how many people have answered it. */
export async function findInstrumentHistory(viewer: Viewer): Promise<InstrumentHistory> {
  const { smallestGroup } = await db().installation.findUniqueOrThrow({
    where: { id: 1 },
    select: { smallestGroup: true },
  });
  const rows = await db().$queryRaw<VersionRow[]>`
    SELECT i."version", i."publishedAt", jsonb_array_length(i."items") AS "items",
           count(DISTINCT a."userId")::int AS "people"
    FROM "instrument" i
    LEFT JOIN "assessment" a ON a."instrumentVersion" = i."version" AND a."submittedAt" IS NOT NULL
    GROUP BY i."version" ORDER BY i."version" DESC`;
  const versions = rows.map(({ version, publishedAt, items, people }) => ({
    version,
    publishedOn: dayOf(publishedAt, viewer.timeZone),
    items,
    people: people < smallestGroup ? null : people,
  }));
  return { versions, smallestGroup };
}

type VersionRow = { version: number; publishedAt: Date; items: number; people: number };
