import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import type { Query } from "./input";

/** Some of the resources that a query finds, and how many it finds. */
export type Found<Row> = { rows: Row[]; total: number };

/** The resources of a query; they are read only where the count says that there are some. */
export async function foundBy<Row>(
  { startIndex, count }: Query,
  counting: PromiseLike<{ total: number }[]>,
  read: () => Promise<Row[]>,
): Promise<Found<Row>> {
  const [counted] = await counting;
  const total = counted?.total ?? 0;
  return { rows: count === 0 || startIndex > total ? [] : await read(), total };
}

/**
 * In SQL: who belongs to which team today, as programs are told it: its members and its manager, who
 * is in the same group of a directory, but belongs to no team that they manage.
 */
export function belongingTable(viewer: Viewer): Prisma.Sql {
  const today = Prisma.sql`${viewer.today}::date`;
  return Prisma.sql`
    "belonging" AS (
      SELECT m."userId", m."teamId" FROM "membership" m WHERE daterange(m."startsOn", m."endsOn") @> ${today}
      UNION
      SELECT m."userId", m."teamId" FROM "management" m WHERE daterange(m."startsOn", m."endsOn") @> ${today}
    )`;
}
