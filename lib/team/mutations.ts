import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Appointment, TeamEdit } from "./input";
import { appoint, bringTeamBack, changeTeam, createTeam, putAway } from "./tree-mutations";

export type TeamRefusal =
  | "not-found"
  | "name-taken"
  | "circle"
  | "manager-circle"
  | "nobody-here"
  | "too-early"
  | "not-empty"
  | "busy";
type TeamOutcome = Outcome<null, TeamRefusal>;

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

/** Adds a team at the top or below another. */
export async function addTeam(viewer: Viewer, data: TeamEdit): Promise<TeamOutcome> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    await db().$transaction((tx) => createTeam(tx, viewer, data));
    return done(null);
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
export async function appointManager(
  viewer: Viewer,
  id: string,
  { email, startsOn }: Appointment,
): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  try {
    return await db().$transaction(async (tx): Promise<TeamOutcome> => {
      const person = email ? await tx.user.findFirst({ where: { email, removedAt: null } }) : null;
      if (email && !person) return refused("nobody-here");
      return appoint(tx, viewer, id, { personId: person?.id ?? null, startsOn });
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
