import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { open } from "@/lib/seal";
import { historyOf, type TrialEvent } from "./history";
import { reachableTrials } from "./reach";
import { HYPOTHESIS_SEAL } from "./trial";
import {
  factsFrom,
  FACT_COLUMNS,
  standingOf,
  summaryFrom,
  type Choices,
  type TrialSummary,
} from "./trial-record";

/** A trial as its own page shows it. */
export type TrialDetail = TrialSummary & {
  today: Day;
  /** The day on which it was agreed to end. */
  endsOn: Day;
  managerName: string | null;
  sponsorName: string | null;
  /** Null when there is none, or when it is not for the viewer. */
  hypothesis: string | null;
  isManaged: boolean;
  choices: Choices;
  history: TrialEvent[];
};

const NAME = { select: { name: true } } as const;

/** The trial with this id, if it is within the viewer's reach; else null. */
export async function findTrial(
  viewer: Viewer,
  trialId: string,
  now: Date,
): Promise<TrialDetail | null> {
  if (!isId(trialId)) return null;
  const today = dayOf(now, viewer.timeZone);
  const row = await findRow(viewer, trialId, today);
  if (!row) return null;
  const facts = factsFrom(row);
  const summary = summaryFrom(viewer, row, today);
  const { choices, isManaged, readsHypothesis } = standingOf(viewer, row, summary.state);
  const names = {
    person: row.person.name,
    proposedBy: row.proposedBy?.name ?? null,
    cancelledBy: row.cancelledBy?.name ?? null,
    endedEarlyBy: row.endedEarlyBy?.name ?? null,
  };
  return {
    ...summary,
    today,
    endsOn: facts.endsOn,
    managerName: row.team.managements[0]?.user.name ?? null,
    sponsorName: row.sponsor?.name ?? null,
    hypothesis:
      row.hypothesis && readsHypothesis
        ? open(row.hypothesis, sealingKey(), HYPOTHESIS_SEAL)
        : null,
    isManaged,
    choices,
    history: historyOf({ ...facts, proposedAt: row.proposedAt }, names, today, viewer.timeZone),
  };
}

function findRow(viewer: Viewer, trialId: string, today: Day) {
  const day = toDatabaseDay(today);
  const isCurrent = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
  return db().trial.findFirst({
    where: { id: trialId, ...reachableTrials(viewer) },
    relationLoadStrategy: "join",
    select: {
      ...FACT_COLUMNS,
      hypothesis: true,
      proposedAt: true,
      person: NAME,
      sponsor: NAME,
      proposedBy: NAME,
      cancelledBy: NAME,
      endedEarlyBy: NAME,
      team: {
        select: { name: true, managements: { where: isCurrent, select: { user: NAME }, take: 1 } },
      },
    },
  });
}
