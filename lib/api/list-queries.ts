import { canReadAudit } from "@/lib/audit/policy";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, monthOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import { isId } from "@/lib/id";
import { listOpenings } from "@/lib/opening/queries";
import { openStretchFrom, stretchFrom } from "@/lib/stretch";
import { openTeamIds } from "@/lib/team/policy";
import { ownSideTrials, reachableTrials } from "@/lib/trial/reach";
import { endDayOf, stateOf } from "@/lib/trial/trial";
import { FACT_COLUMNS, factsFrom } from "@/lib/trial/trial-facts";
import { pageAmong, pageFrom, sliceOf, type Page, type Slice } from "./page";
import type { ListName, RowOf } from "./row";

type Read<Name extends ListName> = (viewer: Viewer, slice: Slice) => Promise<Page<RowOf<Name>>>;

/** A page of a list of the organisation; empty for whoever may not see it. */
export function listRows<Name extends ListName>(
  viewer: Viewer,
  name: Name,
  slice: Slice,
): Promise<Page<RowOf<Name>>> {
  const read: Read<Name> = READS[name];
  return read(viewer, slice);
}

/** One row of a list; null when there is none with this id that the viewer may see. */
export async function findRow<Name extends ListName>(
  viewer: Viewer,
  name: Name,
  id: string,
): Promise<RowOf<Name> | null> {
  if (!isId(id)) return null;
  const { items } = await listRows(viewer, name, { id, limit: 1 });
  return items[0] ?? null;
}

const NOTHING = { items: [], next: null };

const READS: { [Name in ListName]: Read<Name> } = {
  people: async (viewer, slice) => {
    if (!canAdminister(viewer)) return NOTHING;
    const today = toDatabaseDay(viewer.today);
    const rows = await db().user.findMany({
      ...sliceOf(slice),
      relationLoadStrategy: "join",
      include: { memberships: { where: includingDay(today), select: { teamId: true } } },
    });
    const people = rows.map(({ id, name, email, isAdmin, joinedAt, removedAt, memberships }) => ({
      id,
      name,
      email,
      state: removedAt
        ? ("removed" as const)
        : joinedAt
          ? ("joined" as const)
          : ("invited" as const),
      isAdmin,
      teamId: memberships[0]?.teamId ?? null,
    }));
    return pageFrom(people, slice.limit);
  },

  teams: async (viewer, slice) => {
    if (!canAdminister(viewer)) return NOTHING;
    const today = toDatabaseDay(viewer.today);
    const rows = await db().team.findMany({
      ...sliceOf(slice),
      relationLoadStrategy: "join",
      include: {
        managements: {
          where: { ...includingDay(today), user: { removedAt: null } },
          select: { userId: true },
        },
      },
    });
    const teams = rows.map(({ id, name, parentId, archivedAt, managements }) => ({
      id,
      name,
      parentId,
      managerId: managements[0]?.userId ?? null,
      archivedAt: archivedAt?.toISOString() ?? null,
    }));
    return pageFrom(teams, slice.limit);
  },

  memberships: async (viewer, slice) => {
    if (!canAdminister(viewer)) return NOTHING;
    return pageFrom((await db().membership.findMany(sliceOf(slice))).map(tenureOf), slice.limit);
  },

  managements: async (viewer, slice) => {
    if (!canAdminister(viewer)) return NOTHING;
    return pageFrom((await db().management.findMany(sliceOf(slice))).map(tenureOf), slice.limit);
  },

  participation: async (viewer, slice) => {
    const { where, ...order } = sliceOf(slice);
    const today = toDatabaseDay(viewer.today);
    const here = { ...includingDay(today), teamId: { in: viewer.overseesTeamIds } };
    const rows = await db().user.findMany({
      ...order,
      where: { ...where, removedAt: null, memberships: { some: here } },
      relationLoadStrategy: "join",
      select: {
        id: true,
        joinedAt: true,
        memberships: { where: here, select: { teamId: true } },
        assessments: {
          where: { form: "FULL", submittedAt: { not: null } },
          orderBy: { submittedAt: "desc" },
          take: 1,
          select: { submittedAt: true },
        },
      },
    });
    const members = rows.flatMap(({ id, joinedAt, memberships, assessments }) => {
      const [at] = assessments.flatMap(({ submittedAt }) => submittedAt ?? []);
      return memberships.map(({ teamId }) => ({
        id,
        teamId,
        hasJoined: joinedAt !== null,
        lastAnswered: at ? monthOf(dayOf(at, viewer.timeZone)) : null,
      }));
    });
    return pageFrom(members, slice.limit);
  },

  trials: async (viewer, slice) => {
    const { where, ...order } = sliceOf(slice);
    // How a proposal was answered stays between the two sides.
    const told = { OR: [{ declinedAt: null, cancelledAt: null }, ownSideTrials(viewer)] };
    const rows = await db().trial.findMany({
      ...order,
      where: { AND: [where, reachableTrials(viewer), told] },
      relationLoadStrategy: "join",
      select: FACT_COLUMNS,
    });
    const trials = rows.map((row) => {
      const facts = factsFrom(row);
      const { id, personId, teamId, kind } = row;
      const [startsOn, endsOn] = [facts.startsOn, endDayOf(facts)];
      return { id, personId, teamId, kind, startsOn, endsOn, state: stateOf(facts, viewer.today) };
    });
    return pageFrom(trials, slice.limit);
  },

  rotations: async (viewer, slice) => {
    const { where, ...order } = sliceOf(slice);
    const teamId = { in: openTeamIds(viewer) };
    const rows = await db().rotation.findMany({ ...order, where: { ...where, teamId } });
    const rotations = rows.map(({ turnDays, overlapDays, ...row }) => ({
      id: row.id,
      teamId: row.teamId,
      ...openStretchFrom(row),
      turnDays,
      overlapDays,
    }));
    return pageFrom(rotations, slice.limit);
  },

  turns: async (viewer, slice) => {
    const { where, ...order } = sliceOf(slice);
    const teamId = { in: openTeamIds(viewer) };
    const rows = await db().turn.findMany({
      ...order,
      where: { ...where, teamId, closedAt: null },
    });
    const turns = rows.map(({ id, rotationId, personId, trialId, ...row }) => ({
      id,
      rotationId,
      teamId: row.teamId,
      personId,
      trialId,
      ...stretchFrom(row),
    }));
    return pageFrom(turns, slice.limit);
  },

  absences: async (viewer, slice) => {
    const { where, ...order } = sliceOf(slice);
    const here = {
      ...includingDay(toDatabaseDay(viewer.today)),
      teamId: { in: viewer.overseesTeamIds },
    };
    const rows = await db().absence.findMany({
      ...order,
      where: { ...where, user: { removedAt: null, memberships: { some: here } } },
    });
    const absences = rows.map((row) => ({
      id: row.id,
      personId: row.userId,
      ...stretchFrom(row),
    }));
    return pageFrom(absences, slice.limit);
  },

  openings: async (viewer, slice) => {
    const all = (await listOpenings(viewer)) ?? [];
    const rows = all.map(({ id, teamId, track, rung, quarter, seats, ending }) => ({
      id,
      teamId,
      track,
      rung: rung || null,
      quarter,
      seats,
      ending,
    }));
    return pageAmong(slice.id ? rows.filter(({ id }) => id === slice.id) : rows, slice);
  },

  audit: async (viewer, slice) => {
    if (!canReadAudit(viewer)) return NOTHING;
    const rows = await db().auditEntry.findMany(sliceOf(slice));
    const entries = rows.map(({ at, details, ...row }) => ({
      ...row,
      at: at.toISOString(),
      details: details as Record<string, unknown>,
    }));
    return pageFrom(entries, slice.limit);
  },
};

function tenureOf(row: {
  id: string;
  userId: string;
  teamId: string;
  startsOn: Date;
  endsOn: Date | null;
}) {
  return { id: row.id, personId: row.userId, teamId: row.teamId, ...openStretchFrom(row) };
}
