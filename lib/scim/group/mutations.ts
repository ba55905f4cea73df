import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { placePeople } from "@/lib/people/person-mutations";
import { appoint, bringTeamBack, changeTeam, createTeam, putAway } from "@/lib/team/tree-mutations";
import { textKey } from "@/lib/text-key";
import type { Change } from "../change";
import { changeDirectory, type Changed } from "../directory-mutations";
import { saidOfGroup, type SaidOfGroup } from "./members";
import { followManagers } from "../reporting-mutations";
import { Refusal } from "../refusal";

type Transaction = Prisma.TransactionClient;

/**
 * Adds a group as a team at the top, and returns its id. An archived team comes back for a group that
 * has its number in the directory, or its name where it has none.
 */
export function addGroup(viewer: Viewer, changes: readonly Change[]): Promise<string> {
  return changeDirectory(viewer, async (tx) => {
    const { name, externalId = null, ...said } = saidOfGroup(changes, []);
    if (name === undefined) throw new Refusal("value", "displayName is required.");
    const old = await findArchived(tx, name, externalId);
    if (old) await bringTeamBack(tx, viewer, old);
    const id = old ?? (await createTeam(tx, viewer, { name, externalId, parentId: null }));
    await sayOfTeam(tx, viewer, id, { name, externalId, ...said });
    return id;
  });
}

async function findArchived(
  tx: Transaction,
  name: string,
  externalId: string | null,
): Promise<string | null> {
  const archived = await tx.team.findMany({ where: { archivedAt: { not: null } } });
  const same = archived.find(
    (team) =>
      (externalId !== null && team.externalId === externalId) ||
      (team.externalId === null && team.parentId === null && textKey(team.name) === textKey(name)),
  );
  return same?.id ?? null;
}

/** Changes what the directory says of a group: its name, its number and who belongs to it. */
export function changeGroup(
  viewer: Viewer,
  { id, check }: Changed,
  changes: readonly Change[],
): Promise<void> {
  return changeDirectory(viewer, async (tx) => {
    await lockGroup(tx, id);
    await check();
    const said = saidOfGroup(changes, await belongingTo(tx, viewer, id));
    await sayOfTeam(tx, viewer, id, said);
  });
}

/** Archives the team of a group that was deleted: nobody belongs to it or manages it from today on. */
export function deleteGroup(viewer: Viewer, { id, check }: Changed, now: Date): Promise<void> {
  return changeDirectory(viewer, async (tx) => {
    await lockGroup(tx, id);
    await check();
    await sayOfTeam(tx, viewer, id, { members: new Set() });
    const archived = await putAway(tx, viewer, id, now);
    if (!archived.ok)
      throw new Refusal("conflict", "A team is below this one, or somebody is to join it later.");
  });
}

async function lockGroup(tx: Transaction, id: string): Promise<void> {
  const here = isId(id)
    ? await tx.$queryRaw<object[]>`
        SELECT FROM "team" WHERE "id" = ${id}::uuid AND "archivedAt" IS NULL FOR NO KEY UPDATE`
    : [];
  if (here.length === 0) throw new Refusal("not-found");
}

/** The members of a team and its manager, today. */
async function belongingTo(tx: Transaction, viewer: Viewer, teamId: string): Promise<string[]> {
  const today = includingDay(toDatabaseDay(viewer.today));
  const where = { teamId, ...today, user: { removedAt: null } };
  const members = await tx.membership.findMany({ where });
  const managers = await tx.management.findMany({ where });
  return [...members, ...managers].map(({ userId }) => userId);
}

async function sayOfTeam(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { members, ...columns }: SaidOfGroup,
): Promise<void> {
  await changeTeam(tx, viewer, id, columns);
  if (!members) return;
  const present = new Set(await belongingTo(tx, viewer, id));
  const gone = [...present].filter((userId) => !members.has(userId));
  const come = [...members].filter((userId) => !present.has(userId));
  await letGo(tx, viewer, id, gone);
  const left = await takeIn(tx, viewer, id, come);
  await followManagers(tx, viewer, [...left, id]);
}

/** Ends the membership of people in a team, and the management of who managed it. */
async function letGo(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  userIds: readonly string[],
): Promise<void> {
  const startsOn = viewer.today;
  const today = includingDay(toDatabaseDay(startsOn));
  const managing = await tx.management.findFirst({ where: { teamId, ...today } });
  if (managing && userIds.includes(managing.userId))
    await appoint(tx, viewer, teamId, { personId: null, startsOn });
  const members = userIds.filter((userId) => userId !== managing?.userId);
  if (members.length === 0) return;
  const placed = await placePeople(tx, viewer, members, { teamId: null, startsOn }, startsOn);
  if (!placed.ok) throw new Refusal("conflict", "A member was moved in the meantime.");
}

/**
 * Has people belong to a team from today on, and returns the teams that they left for it. Who was
 * removed, and who manages a team above, stays out: a directory goes on naming both.
 */
async function takeIn(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  userIds: readonly string[],
): Promise<string[]> {
  if (!userIds.every(isId)) throw new Refusal("value", "A member must be the id of a user.");
  const where = { id: { in: [...userIds] }, leftDirectoryAt: null };
  const people = await tx.user.findMany({ where, select: { id: true, removedAt: true } });
  if (people.length < userIds.length)
    throw new Refusal("value", "A member must be the id of a user.");
  const above = new Set(await managersAbove(tx, viewer, teamId));
  const ids = people
    .filter(({ id, removedAt }) => !removedAt && !above.has(id))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const today = includingDay(toDatabaseDay(viewer.today));
  const left = await tx.membership.findMany({ where: { userId: { in: ids }, ...today } });
  const placed = await placePeople(
    tx,
    viewer,
    ids,
    { teamId, startsOn: viewer.today },
    viewer.today,
  );
  if (!placed.ok) throw new Refusal("conflict", "A member was moved in the meantime.");
  return left.map((row) => row.teamId);
}

async function managersAbove(tx: Transaction, viewer: Viewer, teamId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    WITH RECURSIVE "above" AS (
      SELECT t."id", t."parentId" FROM "team" t WHERE t."id" = ${teamId}::uuid
      UNION SELECT t."id", t."parentId" FROM "team" t JOIN "above" a ON t."id" = a."parentId"
    )
    SELECT g."userId"::text FROM "management" g JOIN "above" a ON a."id" = g."teamId"
    WHERE daterange(g."startsOn", g."endsOn") @> ${viewer.today}::date`;
  return rows.map(({ userId }) => userId);
}
