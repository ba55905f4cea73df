import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { followedTeamIds } from "@/lib/team/policy";
import { reachableTrials } from "./reach";
import { hasEnded, type TrialState } from "./trial";
import { FACT_COLUMNS } from "./trial-facts";
import { openAmong, summaryFrom, type TrialSummary } from "./trial-record";

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

/** A trial on the team page. */
export type TeamTrial = {
  id: string;
  personId: string;
  personName: string;
  startsOn: Day;
  /** The first day on which it no longer runs. */
  endsOn: Day;
  /** Members of the team see no proposals, and nothing about how a trial ended. */
  state: TrialState;
  /** Whether the viewer may open `/trials/<id>`. */
  canOpen: boolean;
};

/**
 * The trials of a team as part of a larger query, the latest start first: all except withdrawn and
 * declined ones for its manager, who stands in, the managers above and the people partner; for members
 * of the team the agreed ones, and their own. The caller must have checked that the viewer may open
 * the team.
 */
export function teamTrials(viewer: Viewer, teamId: string) {
  const follows = followedTeamIds(viewer).includes(teamId);
  const seen = { OR: [{ agreedAt: { not: null } }, { personId: viewer.userId }] };
  return {
    where: { declinedAt: null, cancelledAt: null, ...(follows ? {} : seen) },
    orderBy: LATEST_FIRST,
    take: MOST_LISTED,
    select: SUMMARY_COLUMNS,
  } satisfies Prisma.TrialFindManyArgs;
}

/** What the viewer sees of a row of `teamTrials`; members of the team see names and dates only. */
export function teamTrialFrom(viewer: Viewer, row: SummaryRow, now: Date): TeamTrial {
  const trial = summaryFrom(viewer, row, todayOf(viewer, now));
  const isSeen =
    followedTeamIds(viewer).includes(row.teamId) || row.sponsorId === viewer.userId || trial.isMine;
  const state = hasEnded(trial.state) && !isSeen ? "closed" : trial.state;
  const { id, personId, personName, startsOn, overOn: endsOn } = trial;
  return { id, personId, personName, startsOn, endsOn, state, canOpen: isSeen };
}

/** Somebody's own trials as part of a larger query about them. */
export const OWN_TRIALS = {
  orderBy: LATEST_FIRST,
  take: MOST_LISTED,
  select: SUMMARY_COLUMNS,
} satisfies Prisma.TrialFindManyArgs;

/** The viewer's open trial, from the rows of `OWN_TRIALS`; null when there is none. */
export function openTrialFrom(
  viewer: Viewer,
  rows: readonly SummaryRow[],
  now: Date,
): TrialSummary | null {
  return openAmong(rows.map((row) => summaryFrom(viewer, row, todayOf(viewer, now))));
}

/** The open trial of a person, if the viewer may see it; null when they may see none. */
export async function findOpenTrialOf(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<TrialSummary | null> {
  return isId(personId) ? openAmong(await listWhere(viewer, { personId }, now)) : null;
}

/** The trials that the viewer may see, the latest start first, as a query of its own. */
export function seenTrials(viewer: Viewer, only: { personId?: string }) {
  return {
    where: { AND: [only, reachableTrials(viewer)] },
    relationLoadStrategy: "join",
    orderBy: LATEST_FIRST,
    take: MOST_LISTED,
  } satisfies Prisma.TrialFindManyArgs;
}

/**
 * All trials that the viewer may see: their own, those they sponsor, those of teams they manage or
 * oversee.
 */
export async function listTrials(viewer: Viewer, now: Date): Promise<TrialSummary[]> {
  return listWhere(viewer, {}, now);
}

async function listWhere(
  viewer: Viewer,
  only: { personId?: string },
  now: Date,
): Promise<TrialSummary[]> {
  const rows = await db().trial.findMany({ ...seenTrials(viewer, only), select: SUMMARY_COLUMNS });
  return rows.map((row) => summaryFrom(viewer, row, todayOf(viewer, now)));
}

function todayOf(viewer: Viewer, now: Date): Day {
  return dayOf(now, viewer.timeZone);
}
