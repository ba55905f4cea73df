import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { partly } from "@/lib/db/partly";
import { refusedBy } from "@/lib/db/violation";
import { placePeople } from "@/lib/people/person-mutations";
import { appoint } from "@/lib/team/tree-mutations";
import { managerNamedBy, type TeamMember } from "./reporting";

type TeamRow = { teamId: string; managerId: string | null; members: TeamMember[] };

/**
 * Has teams managed by whom more than half of their members name as manager in the directory, from
 * today on. A team keeps the manager that it has when nobody is named so often, and when somebody
 * would be above themself.
 */
export async function followManagers(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  teamIds: readonly string[],
): Promise<void> {
  if (teamIds.length === 0) return;
  const today = viewer.today;
  const teams = await tx.$queryRaw<TeamRow[]>`
    SELECT t."id"::text AS "teamId",
      (SELECT g."userId"::text FROM "management" g
         WHERE g."teamId" = t."id" AND daterange(g."startsOn", g."endsOn") @> ${today}::date) AS "managerId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u."id", 'names', m."id") ORDER BY u."id"), '[]')
         FROM "membership" b JOIN "user" u ON u."id" = b."userId" AND u."removedAt" IS NULL
         LEFT JOIN "user" m ON m."id" = u."directoryManagerId" AND m."removedAt" IS NULL
         WHERE b."teamId" = t."id" AND daterange(b."startsOn", b."endsOn") @> ${today}::date) AS "members"
    FROM "team" t WHERE t."id" = ANY(${[...teamIds]}::uuid[]) AND t."archivedAt" IS NULL
    ORDER BY t."id"`;
  for (const { teamId, managerId, members } of teams) {
    const personId = managerNamedBy(members);
    if (personId === null || personId === managerId) continue;
    const isMember = members.some(({ id }) => id === personId);
    try {
      await partly(tx, () => putInCharge(tx, viewer, teamId, { personId, isMember }));
    } catch (error) {
      refusedBy(error, { management_no_circle: "above-themself" });
    }
  }
}

async function putInCharge(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  teamId: string,
  { personId, isMember }: { personId: string; isMember: boolean },
): Promise<void> {
  const startsOn = viewer.today;
  // Nobody belongs to a team that they manage, whatever group of the directory they are in.
  if (isMember) await placePeople(tx, viewer, [personId], { teamId: null, startsOn }, startsOn);
  await appoint(tx, viewer, teamId, { personId, startsOn });
}
