import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { notEndedBy } from "@/lib/db/dated-rows";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Appointment, TeamEdit } from "./input";
import { successionOn } from "./tenure";
import { tenureFrom, writeManagement } from "./tenure-mutations";

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
    await db().$transaction(async (tx) => {
      const { id: teamId } = await tx.team.create({ data });
      await recordChange(tx, viewer, { act: "team-added", teamId });
    });
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
    return await db().$transaction(async (tx): Promise<TeamOutcome> => {
      const before = await tx.team.findUnique({ where: { id } });
      if (!before) return refused("not-found");
      await tx.team.update({ where: { id }, data });
      const fields = (["name", "parentId"] as const).filter(
        (field) => before[field] !== data[field],
      );
      const names = { before: before.name, after: data.name };
      if (fields.length > 0)
        await recordChange(tx, viewer, {
          act: "team-edited",
          teamId: id,
          details: { fields: fields.join(", "), ...(fields.includes("name") ? names : {}) },
        });
      return done(null);
    });
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
      await tx.$executeRaw`SELECT 1 FROM "team" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
      const person = email ? await tx.user.findFirst({ where: { email, removedAt: null } }) : null;
      if (email && !person) return refused("nobody-here");
      const rows = await tx.management.findMany({ where: { teamId: id } });
      const tenures = rows.map((row) => tenureFrom({ ...row, holder: row.userId }));
      const next = successionOn(tenures, person?.id ?? null, startsOn, viewer.today);
      if (!next.ok) return next;
      await writeManagement(tx, id, next.value);
      await recordChange(tx, viewer, {
        act: person ? "management-changed" : "management-ended",
        personId: person?.id ?? null,
        teamId: id,
        details: { startsOn },
      });
      return done(null);
    });
  } catch (error) {
    return refusedBy<TeamRefusal>(error, RULES);
  }
}

/** Archives a team that has no members, no manager and no active sub-team, today or planned. */
export async function archiveTeam(viewer: Viewer, id: string, now: Date): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  const lasting = notEndedBy(toDatabaseDay(viewer.today));
  return db().$transaction(async (tx): Promise<TeamOutcome> => {
    const { count } = await tx.team.updateMany({
      where: {
        id,
        memberships: { none: lasting },
        managements: { none: lasting },
        children: { none: { archivedAt: null } },
      },
      data: { archivedAt: now },
    });
    if (count === 0) return refused("not-empty");
    await recordChange(tx, viewer, { act: "team-archived", teamId: id });
    return done(null);
  });
}

/** Restores an archived team. */
export async function reviveTeam(viewer: Viewer, id: string): Promise<TeamOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  return db().$transaction(async (tx) => {
    const { count } = await tx.team.updateMany({
      where: { id, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count > 0) await recordChange(tx, viewer, { act: "team-restored", teamId: id });
    return done(null);
  });
}
