import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { TeamEdit } from "./input";
import { changesNothing, successionOn } from "./tenure";
import { tenureFrom, writeManagement } from "./tenure-mutations";

// Parts of changes of teams, each for the transaction of an act that one admin or one program asked for.

type Transaction = Prisma.TransactionClient;

/** Adds a team and returns its id. */
export async function createTeam(
  tx: Transaction,
  viewer: Viewer,
  data: TeamEdit & { externalId?: string | null },
): Promise<string> {
  const { id: teamId } = await tx.team.create({ data, select: { id: true } });
  await recordChange(tx, viewer, { act: "team-added", teamId });
  return teamId;
}

/** Changes a team's name, its place or its group in the directory, and records what changed. */
export async function changeTeam(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  data: Partial<TeamEdit> & { externalId?: string | null },
): Promise<Outcome<null, "not-found">> {
  await lockTeam(tx, id);
  const before = await tx.team.findUnique({ where: { id } });
  if (!before) return refused("not-found");
  const fields = (Object.keys(data) as (keyof typeof data)[]).filter(
    (field) => before[field] !== data[field],
  );
  if (fields.length === 0) return done(null);
  const { name } = await tx.team.update({ where: { id }, data });
  const names = { before: before.name, after: name };
  await recordChange(tx, viewer, {
    act: "team-edited",
    teamId: id,
    details: { fields: fields.join(", "), ...(fields.includes("name") ? names : {}) },
  });
  return done(null);
}

/**
 * Sets the manager of a team from a day on, or nobody; the former manager's time ends that day. The
 * database refuses whoever would be above themself.
 */
export async function appoint(
  tx: Transaction,
  viewer: Viewer,
  teamId: string,
  { personId, startsOn }: { personId: string | null; startsOn: Day },
): Promise<Outcome<null, "too-early">> {
  await lockTeam(tx, teamId);
  const rows = await tx.management.findMany({ where: { teamId } });
  const tenures = rows.map((row) => tenureFrom({ ...row, holder: row.userId }));
  const next = successionOn(tenures, personId, startsOn, viewer.today);
  if (!next.ok) return next;
  if (changesNothing(next.value)) return done(null);
  await writeManagement(tx, teamId, next.value);
  const act = personId ? "management-changed" : "management-ended";
  await recordChange(tx, viewer, { act, personId, teamId, details: { startsOn } });
  return done(null);
}

/** Waits until no other transaction changes a team, its manager or its turns. */
export async function lockTeam(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "team" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/**
 * Archives a team that has no members, no manager and no active sub-team, today or planned.
 * Idempotent.
 */
export async function putAway(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<Outcome<null, "not-empty">> {
  const lasting = notEndedBy(toDatabaseDay(viewer.today));
  const { count } = await tx.team.updateMany({
    where: {
      id,
      archivedAt: null,
      memberships: { none: lasting },
      managements: { none: lasting },
      children: { none: { archivedAt: null } },
    },
    data: { archivedAt: now },
  });
  if (count > 0) {
    await recordChange(tx, viewer, { act: "team-archived", teamId: id });
    return done(null);
  }
  const isThere = await tx.team.count({ where: { id, archivedAt: { not: null } } });
  return isThere ? done(null) : refused("not-empty");
}

/** Restores an archived team. */
export async function bringTeamBack(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  const { count } = await tx.team.updateMany({
    where: { id, archivedAt: { not: null } },
    data: { archivedAt: null },
  });
  if (count > 0) await recordChange(tx, viewer, { act: "team-restored", teamId: id });
}
