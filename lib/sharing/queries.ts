import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import type { Reader } from "./decision";
import { relationsToday } from "./relation-queries";

/**
 * Who may be shown the viewer's assessments today: the direct manager and the people named by the
 * viewer, in this order.
 */
export async function listReaders(
  viewer: Viewer,
  tx: Pick<Prisma.TransactionClient, "$queryRaw"> = db(),
): Promise<Reader[]> {
  const mine = Prisma.sql`r."ownerId" = ${viewer.userId}::uuid`;
  return tx.$queryRaw<Reader[]>`
    SELECT x."audience"::text AS "audience", x."readerId"::text AS "id", p."name", x."since"
    FROM (${relationsToday(viewer.today, viewer.timeZone, mine)}) x
    JOIN "user" p ON p."id" = x."readerId"
    ORDER BY x."audience"`;
}

/** The direct manager of today; null without one. */
export async function findDirectManager(viewer: Viewer): Promise<Reader | null> {
  const readers = await listReaders(viewer);
  return readers.find(({ audience }) => audience === "MANAGER") ?? null;
}

/**
 * One reader of today, by role and person, so that a page rendered for an earlier reader is
 * detected; else null.
 */
export async function findReader(
  viewer: Viewer,
  { audience, readerId }: { audience: Audience; readerId: string },
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
): Promise<Reader | null> {
  if (!isId(readerId)) return null;
  const readers = await listReaders(viewer, tx);
  return readers.find((each) => each.audience === audience && each.id === readerId) ?? null;
}

/** The relation of today between the viewer as direct manager and a person, as part of a query. */
export function managedToday(viewer: Viewer, personId: string): Prisma.Sql {
  const managed = Prisma.sql`r."readerId" = ${viewer.userId}::uuid AND r."ownerId" = ${personId}::uuid
    AND r."audience" = 'MANAGER'`;
  return relationsToday(viewer.today, viewer.timeZone, managed);
}

/** Since when the viewer is the direct manager of a person; null when they are not today. */
export async function findManagedSince(viewer: Viewer, personId: string): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ since: Date }[]>`
    SELECT x."since" FROM (${managedToday(viewer, personId)}) x`;
  return row?.since ?? null;
}
