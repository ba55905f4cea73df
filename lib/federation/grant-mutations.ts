import { recordChange } from "@/lib/audit/mutations";
import { fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { includingDay, notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { isLastAdmin } from "@/lib/people/last-admin-mutations";
import { lockPeople, placePeople } from "@/lib/people/person-mutations";
import { givenBy, planFrom, type Held } from "./grant";
import { hasDirectory } from "./queries";

type Transaction = Prisma.TransactionClient;
type Followed = { issuer: string; groups: readonly string[] | null };

/**
 * Lets what a person holds follow their groups at a provider, at a sign-in there: admin and people
 * partner, and the team where no directory keeps teams. The last administrator stays one.
 */
export async function followGroups(
  tx: Transaction,
  userId: string,
  { issuer, groups }: Followed,
  now: Date,
): Promise<void> {
  await lockPeople(tx, [userId]);
  const rules = await tx.groupRule.findMany({
    where: { issuer, OR: [{ teamId: null }, { team: { archivedAt: null } }] },
    orderBy: { id: "asc" },
  });
  const today = await todayHere(tx, now);
  const held = await findHeld(tx, userId, issuer, today, now);
  const plan = planFrom(held, givenBy(rules, groups), issuer);
  await changeAdmin(tx, userId, plan.admin, issuer);
  await changePartnerships(tx, userId, plan, issuer, today);
  if (plan.team) await changeTeam(tx, userId, plan.team.to, issuer, today);
}

async function todayHere(tx: Transaction, now: Date): Promise<Day> {
  const [row] = await tx.$queryRaw<{ today: Day }[]>`
    SELECT (${now.toISOString()}::timestamptz AT TIME ZONE "timeZone")::date::text AS "today"
    FROM "installation" WHERE "id" = 1`;
  if (!row) throw new Error("There is no installation.");
  return row.today;
}

async function findHeld(
  tx: Transaction,
  userId: string,
  issuer: string,
  today: Day,
  now: Date,
): Promise<Held> {
  const day = toDatabaseDay(today);
  const { isAdmin, adminFrom, partnerOf, memberships, managements } =
    await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        isAdmin: true,
        adminFrom: true,
        partnerOf: { where: includingDay(day) },
        memberships: { where: notEndedBy(day), orderBy: { startsOn: "asc" } },
        managements: { where: notEndedBy(day), select: { id: true } },
      },
    });
  const [first, ...later] = memberships;
  const begins = first && fromDatabaseDay(first.startsOn);
  const present = begins && begins <= today ? first : undefined;
  const isPlanned = later.length > 0 || (first && !present) || present?.endsOn;
  return {
    admin: isAdmin ? { from: adminFrom } : null,
    partnerships: partnerOf.map((row) => ({
      id: row.id,
      teamId: row.teamId,
      from: row.fromIssuer,
    })),
    membership: present ? { teamId: present.teamId, from: present.fromIssuer } : null,
    canBePlaced: managements.length === 0 && !isPlanned && !(await hasDirectory(now, tx)),
  };
}

async function changeAdmin(
  tx: Transaction,
  id: string,
  isAdmin: boolean | null,
  issuer: string,
): Promise<void> {
  if (isAdmin === null || (!isAdmin && (await isLastAdmin(tx, id)))) return;
  await tx.user.update({ where: { id }, data: { isAdmin, adminFrom: isAdmin ? issuer : null } });
  const act = isAdmin ? "admin-granted" : "admin-revoked";
  await recordChange(tx, "provider", { act, personId: id, details: { provider: issuer } });
}

async function changePartnerships(
  tx: Transaction,
  userId: string,
  { begin, end }: { begin: readonly string[]; end: readonly string[] },
  issuer: string,
  today: Day,
): Promise<void> {
  const day = toDatabaseDay(today);
  const details = { provider: issuer };
  const ended = await tx.peoplePartner.updateManyAndReturn({
    where: { id: { in: [...end] }, userId },
    data: { endsOn: day },
  });
  for (const { teamId } of ended)
    await recordChange(tx, "provider", { act: "partner-ended", personId: userId, teamId, details });
  for (const teamId of begin) {
    const data = { userId, teamId, startsOn: day, fromIssuer: issuer };
    await tx.peoplePartner.create({ data });
    await recordChange(tx, "provider", { act: "partner-added", personId: userId, teamId, details });
  }
}

async function changeTeam(
  tx: Transaction,
  userId: string,
  teamId: string | null,
  issuer: string,
  today: Day,
): Promise<void> {
  const placed = await placePeople(tx, "provider", [userId], { teamId, startsOn: today }, today);
  if (!placed.ok || teamId === null) return;
  const begun = { userId, teamId, startsOn: toDatabaseDay(today), endsOn: null };
  await tx.membership.updateMany({ where: begun, data: { fromIssuer: issuer } });
}
