import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { reachableTrials } from "./reach";
import { hasEnded, isOpen, type TrialState } from "./trial";
import { FACT_COLUMNS } from "./trial-facts";
import { summaryFrom, type TrialSummary } from "./trial-record";

const SUMMARY_COLUMNS = {
  ...FACT_COLUMNS,
  person: { select: { name: true } },
  team: { select: { name: true } },
} as const;

const MOST_LISTED = 300;

/** A trial as the team page shows it. */
export type TeamTrial = {
  id: string;
  personId: string;
  personName: string;
  startsOn: Day;
  /** The first day on which it no longer runs. */
  endsOn: Day;
  /** Members of the team see no proposals, and nothing of how a trial ended. */
  state: TrialState;
  /** Whether the viewer may open `/trials/<id>`. */
  canOpen: boolean;
};

/**
 * The trials of a team, the latest start first: all but withdrawn and declined ones for its manager and the
 * managers above; for members of the team names and dates of those that were agreed. Nothing for others.
 */
export async function listTeamTrials(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<TeamTrial[]> {
  const oversees = viewer.overseesTeamIds.includes(teamId);
  if (!isId(teamId) || (!oversees && viewer.teamId !== teamId)) return [];
  const rows = await db().trial.findMany({
    where: {
      teamId,
      declinedAt: null,
      cancelledAt: null,
      ...(oversees ? {} : { OR: [{ agreedAt: { not: null } }, { personId: viewer.userId }] }),
    },
    relationLoadStrategy: "join",
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: SUMMARY_COLUMNS,
  });
  return rows.map((row) =>
    teamTrialFrom(
      viewer,
      summaryFrom(viewer, row, todayOf(viewer, now)),
      oversees || row.sponsorId === viewer.userId,
    ),
  );
}

function teamTrialFrom(viewer: Viewer, trial: TrialSummary, isSeen: boolean): TeamTrial {
  const { id, personId, personName, startsOn, overOn: endsOn, isMine } = trial;
  const canOpen = isMine || isSeen;
  const state = hasEnded(trial.state) && !canOpen ? "closed" : trial.state;
  return { id, personId, personName, startsOn, endsOn, state, canOpen };
}

/**
 * The trial of a person that is still open, if the viewer may see it: an unanswered proposal first, then the
 * one that runs, then the next agreed one. Null when there is none within reach.
 */
export async function findOpenTrialOf(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<TrialSummary | null> {
  if (!isId(personId)) return null;
  const open = (await listWhere(viewer, { personId }, now)).filter(({ state }) => isOpen(state));
  const first = (state: TrialState) => open.findLast((trial) => trial.state === state);
  return first("proposed") ?? first("running") ?? first("agreed") ?? null;
}

/** All trials within reach: one's own, those one sponsors, those of teams one manages or oversees. */
export async function listTrials(viewer: Viewer, now: Date): Promise<TrialSummary[]> {
  return listWhere(viewer, {}, now);
}

async function listWhere(
  viewer: Viewer,
  only: { personId?: string },
  now: Date,
): Promise<TrialSummary[]> {
  const rows = await db().trial.findMany({
    where: { AND: [only, reachableTrials(viewer)] },
    relationLoadStrategy: "join",
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: SUMMARY_COLUMNS,
  });
  return rows.map((row) => summaryFrom(viewer, row, todayOf(viewer, now)));
}

function todayOf(viewer: Viewer, now: Date): Day {
  return dayOf(now, viewer.timeZone);
}
