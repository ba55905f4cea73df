import type { Viewer } from "@/lib/auth/viewer";
import { readAlone, reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { byName } from "@/lib/language/collation";
import { lookOf, visibleTables } from "./look-queries";
import { NAMED } from "./record-queries";

/** A person who shares with the viewer as their sponsor or mentor. */
export type Sharer = { id: string; name: string; audience: Audience };

/**
 * Who shares at least one assessment with the viewer as sponsor or mentor today, by name. Returns
 * nothing of what is shared, and so is not logged as a look.
 */
export async function listSharers(viewer: Viewer, now: Date): Promise<Sharer[]> {
  const look = lookOf(viewer, { readerId: viewer.userId, audiences: NAMED, door: null }, now);
  const rows = Prisma.sql`
    SELECT DISTINCT u."id"::text AS "id", u."name", s."audience"::text AS "audience"
    FROM "seen" s JOIN "user" u ON u."id" = s."ownerId" ORDER BY "id"`;
  const tables = visibleTables(look, Prisma.sql`TRUE`);
  return readAlone(
    reading({ tables, rows, from: (sharers: readonly Sharer[]) => byName([...sharers], viewer) }),
  );
}

/** Whether anybody shares with the viewer as sponsor or mentor today; costs nothing for whom nobody named. */
export async function hasSharers(viewer: Viewer, now: Date): Promise<boolean> {
  return viewer.isNamed && (await listSharers(viewer, now)).length > 0;
}
