import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, type Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import type { Door } from "@/lib/db/generated/enums";
import { readTogether } from "@/lib/db/reading";
import { planRequests, type PlanRequest } from "@/lib/plan/request-queries";
import { readOwnDue, teamDueAmong, type DueRow } from "@/lib/reminder/due-queries";
import type { Reminder } from "@/lib/reminder/reminder";
import { GAP_DAYS_AHEAD, gapsWithin } from "@/lib/rotation/gap-ahead";
import { scheduleOf } from "@/lib/rotation/schedule";
import { readRotations } from "@/lib/rotation/team-queries";
import type { TeamRotation } from "@/lib/rotation/team-rotation";
import { lookOf } from "@/lib/sharing/look-queries";
import type { TeamRecord } from "@/lib/sharing/shared-record";
import { teamRecords } from "@/lib/sharing/team-record-queries";
import { includesDay } from "@/lib/stretch";
import { sharedPromises, type SharedPromise } from "@/lib/talk/promise-queries";
import { nextDateFrom, type NextDate } from "./next-date";
import { deskTeamIds } from "./policy";
import { weekFrom, type DeskGroup, type DeskTeam } from "./week";

/** What needs a manager this week, and the next date. */
export type Desk = { groups: DeskGroup[]; next: NextDate | null; teams: number };

/** What people share with their manager that can need the manager this week. */
export type DeskShared = {
  records: TeamRecord[];
  requests: PlanRequest[];
  promises: SharedPromise[];
};

/** The same, to be read together with other things; each look is logged, all as one. */
export function deskReadings(viewer: Viewer, now: Date, door: Door = "WEEK") {
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door } as const;
  const look = lookOf(viewer, asked, now);
  const people = Prisma.sql`r."teamId" = ANY(${[...deskTeamIds(viewer)]}::uuid[])`;
  return {
    records: teamRecords(look, people),
    requests: planRequests(look, people),
    promises: sharedPromises(look, people),
  };
}

/** What a page has read already, with what is due in the viewer's trials and the rotations of their teams. */
export type DeskReading = {
  due?: Promise<DueRow[]>;
  shared?: DeskShared | null;
  rotations?: ReadonlyMap<string, TeamRotation>;
};

/**
 * What needs the viewer as a manager; null for somebody who manages nobody. Three statements, whatever
 * the number of people, without those of the `reading`. What it rests on is what is shared at this
 * moment.
 */
export async function findDesk(
  viewer: Viewer,
  snoozed: readonly Reminder[],
  now: Date,
  reading: DeskReading = {},
): Promise<Desk | null> {
  const teamIds = deskTeamIds(viewer);
  if (teamIds.length === 0) return null;
  const today = dayOf(now, viewer.timeZone);
  const [dueRows, rotations, shared] = await Promise.all([
    reading.due ?? readOwnDue(viewer, now),
    reading.rotations ?? readRotations(teamIds, today),
    reading.shared ?? readTogether(deskReadings(viewer, now)),
  ]);
  const teams = teamIds.flatMap((id) => {
    const team = rotations.get(id);
    return team ? [deskTeamFrom(team, today)] : [];
  });
  const trials = teamDueAmong(dueRows, viewer, teamIds, today);
  const { records, requests, promises } = shared;
  const facts = { today, teams, trials, records, requests, promises, snoozed };
  return { groups: weekFrom(facts), next: nextDateFrom(facts), teams: teams.length };
}

function deskTeamFrom(team: TeamRotation, today: Day): DeskTeam {
  const window = { startsOn: today, endsOn: addDays(today, GAP_DAYS_AHEAD) };
  const members = team.candidates.filter(({ memberships }) =>
    memberships.some((stretch) => includesDay(stretch, today)),
  );
  const schedule = scheduleOf(team, today);
  return {
    id: team.teamId,
    name: team.teamName,
    members: members.map(({ id, name }) => ({ id, name })),
    gaps: gapsWithin(team, schedule, today, window),
    schedule,
  };
}
