import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { dueRows } from "./due-queries";
import { byKind, COLUMN_OF, keepingFrom, KINDS, type Keeping, type Kind } from "./kept";

/** The columns of the settings that say how long things are kept. */
export const KEEP_COLUMNS = Object.fromEntries(
  KINDS.map((kind) => [COLUMN_OF[kind], true as const]),
) as Record<(typeof COLUMN_OF)[Kind], true>;

/** How long everything is kept: for everybody who is signed in. */
export async function findKeeping(_viewer: Pick<Viewer, "userId">): Promise<Keeping> {
  const select = KEEP_COLUMNS;
  return keepingFrom(await db().installation.findUniqueOrThrow({ where: { id: 1 }, select }));
}

/** How many rows of each kind would go today with these settings; null for anybody but admins. */
export async function countDue(
  viewer: Pick<Viewer, "isAdmin">,
  keeping: Keeping,
  now: Date,
): Promise<Record<Kind, number> | null> {
  if (!canAdminister(viewer)) return null;
  const counts = KINDS.flatMap((kind) => {
    const months = keeping[kind];
    return months === null
      ? []
      : dueRows(kind, months, now).map(
          ({ table, where }) =>
            Prisma.sql`SELECT ${kind} AS "kind", count(*)::int AS "rows" FROM ${table} t WHERE ${where}`,
        );
  });
  const rows =
    counts.length === 0
      ? []
      : await db().$queryRaw<{ kind: Kind; rows: number }[]>(Prisma.join(counts, " UNION ALL "));
  return byKind((kind) =>
    rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.rows, 0),
  );
}
