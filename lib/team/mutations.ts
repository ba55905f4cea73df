import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Appointment, InCharge, TeamEdit } from "./input";
import { appoint, bringTeamBack, changeTeam, createTeam, putAway } from "./tree-mutations";

export type TeamRefusal =
  | "not-found"
  | "name-taken"
  | "circle"
  | "manager-circle"
  | "nobody-here"
  | "too-early"
  | "not-empty"
  | "has-end"
  | "busy";
type TeamOutcome<T = null> = Outcome<T, TeamRefusal>;

const RULES = {
  team_parentId_name_key: "name-taken",
  team_root_name: "name-taken",
  team_sibling_name: "name-taken",
  team_no_circle: "circle",
  team_no_manager_circle: "manager-circle",
  management_no_circle: "manager-circle",
  team_parentId_fkey: "not-found",
  management_one_manager: "busy",
  busy: "busy",
} as const;

/** Adds a team at the top or below another, and returns its id. */
export async function addTeam(viewer: Viewer, data: TeamEdit): Promise<TeamOutcome<string>> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    return done(await db().$transaction((tx) => createTeam(tx, viewer, data)));
  } catch (error) {
    return refusedBy<TeamRefusal>(error, RULES);
  }
}

/** Renames a team or moves it in the tree; the database refuses a circle of teams or managers. */
export async function rearrangeTeam(
  viewer: Viewer,
  id: string,
  data: TeamEdit,
): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  try {
    return await db().$transaction((tx) => changeTeam(tx, viewer, id, data));
  } catch (error) {
    return refusedBy<TeamRefusal>(error, RULES);
  }
}

/**
 * Sets the manager of a team from a day on; the former manager's time ends that day. The database
 * refuses whoever would be above themself.
 */
export function appointManager(
  viewer: Viewer,
  id: string,
  { email, startsOn }: Appointment,
): Promise<TeamOutcome> {
  return onTeam(viewer, id, async (tx) => {
    const person = email ? await tx.user.findFirst({ where: { email, removedAt: null } }) : null;
    if (email && !person) return refused("nobody-here");
    return appoint(tx, viewer, id, { personId: person?.id ?? null, startsOn });
  });
}

/** The same for a manager who is named by their id. */
export function putInCharge(
  viewer: Viewer,
  { teamId, personId, startsOn }: InCharge,
): Promise<TeamOutcome> {
  return onTeam(viewer, teamId, async (tx) => {
    const isHere = isId(personId) && { id: personId, removedAt: null };
    if (!isHere || (await tx.user.count({ where: isHere })) === 0) return refused("not-found");
    return appoint(tx, viewer, teamId, { personId, startsOn });
  });
}

/** Ends a management that has no end yet, on the first day on which it no longer holds. Idempotent. */
export async function endManagement(viewer: Viewer, id: string, endsOn: Day): Promise<TeamOutcome> {
  const where = { id };
  const found = isId(id) ? await db().management.findUnique({ where }) : null;
  const teamId = found?.teamId ?? "";
  return onTeam(viewer, teamId, async (tx) => {
    const row = await tx.management.findUnique({ where });
    if (!row) return refused("not-found");
    if (row.endsOn) return fromDatabaseDay(row.endsOn) === endsOn ? done(null) : refused("has-end");
    return appoint(tx, viewer, teamId, { personId: null, startsOn: endsOn });
  });
}

async function onTeam(
  viewer: Viewer,
  id: string,
  act: (tx: Prisma.TransactionClient) => Promise<TeamOutcome>,
): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) => {
      const locked = await tx.$executeRaw`
        SELECT 1 FROM "team" WHERE "id" = ${id}::uuid AND "archivedAt" IS NULL FOR NO KEY UPDATE`;
      return locked === 1 ? await act(tx) : refused("not-found");
    });
  } catch (error) {
    return refusedBy<TeamRefusal>(error, RULES);
  }
}

/** Archives a team that has no members, no manager and no active sub-team, today or planned. */
export async function archiveTeam(viewer: Viewer, id: string, now: Date): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  return db().$transaction((tx) => putAway(tx, viewer, id, now));
}

/** Restores an archived team. */
export async function reviveTeam(viewer: Viewer, id: string): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  await db().$transaction((tx) => bringTeamBack(tx, viewer, id));
  return done(null);
}
