import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { cleanEmail } from "@/lib/team/naming";
import { tenureFrom } from "@/lib/team/tenure-mutations";
import type { RosterRow } from "./list-file";
import type { PresentRoster } from "./present";

/** The data that a list is compared with: the people it names, every manager, and all teams. */
export async function readPresent(
  rows: readonly RosterRow[],
  tx: Prisma.TransactionClient = db(),
): Promise<PresentRoster> {
  const named = rows.flatMap((row) => [cleanEmail(row.email), cleanEmail(row.managerEmail)]);
  const emails = [...new Set(named.filter(Boolean))];
  const people = await tx.$queryRaw<
    { id: string; name: string; email: string; removed: boolean; memberships: Written[] }[]
  >`SELECT u."id"::text, u."name", lower(u."email"::text) AS "email", u."removedAt" IS NOT NULL AS "removed",
           COALESCE((SELECT json_agg(json_build_object('id', m."id", 'holder', m."teamId",
             'startsOn', m."startsOn", 'endsOn', m."endsOn"))
             FROM "membership" m WHERE m."userId" = u."id"), '[]') AS "memberships"
    FROM "user" u WHERE u."email" = ANY(${emails}::citext[])
      OR EXISTS (SELECT 1 FROM "management" g WHERE g."userId" = u."id")`;
  const teams = await tx.team.findMany({
    include: { managements: true },
    relationLoadStrategy: "join",
  });
  return {
    people: people.map((person) => ({ ...person })),
    teams: teams.map(({ id, name, parentId, archivedAt, managements }) => ({
      id,
      name,
      parentId,
      archived: archivedAt !== null,
      managements: managements.map((row) => tenureFrom({ ...row, holder: row.userId })),
    })),
  };
}

// json_build_object already writes days as YYYY-MM-DD.
type Written = { id: string; holder: string; startsOn: string; endsOn: string | null };
