import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, type Day } from "@/lib/day";
import { listPlanRequests } from "@/lib/plan/request-queries";
import { listTeamDue } from "@/lib/reminder/due-queries";
import type { Reminder } from "@/lib/reminder/reminder";
import { gapsWithin } from "@/lib/rotation/gap-ahead";
import { scheduleOf } from "@/lib/rotation/schedule";
import { readRotations } from "@/lib/rotation/team-queries";
import type { TeamRotation } from "@/lib/rotation/team-rotation";
import { listDeskRecords } from "@/lib/sharing/team-record-queries";
import { includesDay } from "@/lib/stretch";
import { listSharedPromises } from "@/lib/talk/promise-queries";
import { nextDateFrom, type NextDate } from "./next-date";
import { deskTeamIds } from "./policy";
import { weekFrom, type DeskGroup, type DeskTeam } from "./week";

/** What needs a manager this week, and the next date. */
export type Desk = { groups: DeskGroup[]; next: NextDate | null; teams: number };

/** How far ahead gaps of a rotation are said. */
const GAP_DAYS = 56;

/**
 * What needs the viewer as a manager; null for somebody who manages nobody. Five statements,
 * whatever the number of people. What it rests on is read from what is shared at this moment, and
 * each look is logged.
 */
export async function findDesk(
  viewer: Viewer,
  snoozed: readonly Reminder[],
  now: Date,
): Promise<Desk | null> {
  const teamIds = deskTeamIds(viewer);
  if (teamIds.length === 0) return null;
  const today = dayOf(now, viewer.timeZone);
  const lookId = randomUUID();
  const [trials, rotations, records, requests, promises] = await Promise.all([
    listTeamDue(viewer, teamIds, today),
    readRotations(teamIds, today),
    listDeskRecords(viewer, teamIds, now, lookId),
    listPlanRequests(viewer, teamIds, now, lookId),
    listSharedPromises(viewer, teamIds, now, lookId),
  ]);
  const teams = [...rotations.values()].map((team) => deskTeamFrom(team, today));
  const facts = { today, teams, trials, records, requests, promises, snoozed };
  return { groups: weekFrom(facts), next: nextDateFrom(facts), teams: teams.length };
}

function deskTeamFrom(team: TeamRotation, today: Day): DeskTeam {
  const window = { startsOn: today, endsOn: addDays(today, GAP_DAYS) };
  const members = team.candidates.filter(({ memberships }) =>
    memberships.some((stretch) => includesDay(stretch, today)),
  );
  return {
    id: team.teamId,
    name: team.teamName,
    members: members.map(({ id, name }) => ({ id, name })),
    gaps: gapsWithin(team, today, window),
    schedule: scheduleOf(team, today),
  };
}
