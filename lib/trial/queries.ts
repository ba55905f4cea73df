import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
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

type SummaryRow = Prisma.TrialGetPayload<{ select: typeof SUMMARY_COLUMNS }>;

const LATEST_FIRST = [
  { startsOn: "desc" },
  { id: "desc" },
] satisfies Prisma.TrialOrderByWithRelationInput[];
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
 * The trials of a team as part of what is read about it, the latest start first: all but withdrawn and declined
 * ones for its manager and the managers above; for members of the team those that were agreed, and their own.
 * The caller has made sure that the viewer may open the team.
 */
export function teamTrials(viewer: Viewer, teamId: string) {
  const oversees = viewer.overseesTeamIds.includes(teamId);
  const seen = { OR: [{ agreedAt: { not: null } }, { personId: viewer.userId }] };
  return {
    where: { declinedAt: null, cancelledAt: null, ...(oversees ? {} : seen) },
    orderBy: LATEST_FIRST,
    take: MOST_LISTED,
    select: SUMMARY_COLUMNS,
  } satisfies Prisma.TrialFindManyArgs;
}

/** What the viewer is told of a row of `teamTrials`; members of the team names and dates only. */
export function teamTrialFrom(viewer: Viewer, row: SummaryRow, now: Date): TeamTrial {
  const trial = summaryFrom(viewer, row, todayOf(viewer, now));
  const isSeen =
    viewer.overseesTeamIds.includes(row.teamId) || row.sponsorId === viewer.userId || trial.isMine;
  const state = hasEnded(trial.state) && !isSeen ? "closed" : trial.state;
  const { id, personId, personName, startsOn, overOn: endsOn } = trial;
  return { id, personId, personName, startsOn, endsOn, state, canOpen: isSeen };
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
  return openAmong(await listWhere(viewer, { personId }, now));
}

/** One's own trials as part of what is read about the viewer. */
export const OWN_TRIALS = {
  orderBy: LATEST_FIRST,
  take: MOST_LISTED,
  select: SUMMARY_COLUMNS,
} satisfies Prisma.TrialFindManyArgs;

/** The viewer's open trial from the rows of `OWN_TRIALS`. */
export function ownOpenTrial(viewer: Viewer, rows: SummaryRow[], now: Date): TrialSummary | null {
  return openAmong(rows.map((row) => summaryFrom(viewer, row, todayOf(viewer, now))));
}

function openAmong(trials: TrialSummary[]): TrialSummary | null {
  const open = trials.filter(({ state }) => isOpen(state));
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
    orderBy: LATEST_FIRST,
    take: MOST_LISTED,
    select: SUMMARY_COLUMNS,
  });
  return rows.map((row) => summaryFrom(viewer, row, todayOf(viewer, now)));
}

function todayOf(viewer: Viewer, now: Date): Day {
  return dayOf(now, viewer.timeZone);
}
