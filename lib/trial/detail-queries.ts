import type { Viewer } from "@/lib/auth/viewer";
import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { open } from "@/lib/seal";
import { historyOf, type TrialEvent } from "./history";
import { lacksBaseline } from "./measure";
import { reachableTrials } from "./reach";
import { hasEnded } from "./trial";
import { canReadPulses, type TrialSide } from "./policy";
import { signedByBothAt } from "./signature";
import { STORY_COLUMNS, storyFrom, type Story } from "./story";
import { factsFrom, FACT_COLUMNS, waitsFor } from "./trial-facts";
import { standingOf, summaryFrom, type Choices, type TrialSummary } from "./trial-record";
import { lastPulseWeek } from "./week";

/** A trial as its own page shows it. */
export type TrialDetail = TrialSummary & {
  today: Day;
  /** The day on which it was agreed to end. */
  endsOn: Day;
  managerName: string | null;
  sponsorName: string | null;
  /** Null when there is none, or when the viewer may not see it. */
  hypothesis: string | null;
  isManaged: boolean;
  hasEnded: boolean;
  /** The side that the viewer signs for. */
  side: TrialSide | null;
  /** Whether the person asked for it. */
  wasAsked: boolean;
  /** The side that has to answer while it is a proposal. */
  waitsFor: TrialSide;
  /** The week whose two questions the viewer can answer now; null when there is none. */
  pulseWeek: number | null;
  /** Whether the viewer has yet to answer the assessment that measures before it. */
  lacksBaseline: boolean;
  story: Story;
  choices: Choices;
  history: TrialEvent[];
};

const NAME = { select: { name: true } } as const;
/** The day of the latest full assessment, which is used for its own person only. */
const LATEST = {
  where: { form: "FULL", submittedAt: { not: null } },
  orderBy: { submittedAt: "desc" },
  take: 1,
  select: { submittedAt: true },
} satisfies Prisma.AssessmentFindManyArgs;

/** The trial with this id, if the viewer may see it; else null. */
export async function findTrial(
  viewer: Viewer,
  trialId: string,
  now: Date,
): Promise<TrialDetail | null> {
  if (!isId(trialId)) return null;
  const today = dayOf(now, viewer.timeZone);
  const found = await findRow(viewer, trialId, today);
  if (!found) return null;
  const row = { ...found, decisions: found.decisions.filter((each) => signedByBothAt(each)) };
  const facts = factsFrom(row);
  const summary = summaryFrom(viewer, row, today);
  const standing = standingOf(viewer, row, summary.state);
  const { choices, isManaged, side, readsHypothesis } = standing;
  const readsPulses = canReadPulses(viewer, {
    ...row,
    opensPulses: row.openness?.pulses ?? false,
  });
  const manager = row.team.managements[0]?.user.name ?? null;
  const submittedAt = row.person.assessments[0]?.submittedAt;
  const assessedOn = submittedAt ? dayOf(submittedAt, viewer.timeZone) : null;
  const names = {
    person: row.person.name,
    agreedBy: row.proposedById === row.personId ? manager : row.person.name,
    proposedBy: row.proposedBy?.name ?? null,
    declinedBy: row.declinedBy?.name ?? null,
    cancelledBy: row.cancelledBy?.name ?? null,
    endedEarlyBy: row.endedEarlyBy?.name ?? null,
  };
  return {
    ...summary,
    today,
    endsOn: facts.endsOn,
    managerName: manager,
    sponsorName: row.sponsor?.name ?? null,
    hypothesis:
      row.hypothesis && readsHypothesis
        ? open(row.hypothesis, sealingKey(), HYPOTHESIS_SEAL)
        : null,
    isManaged,
    side,
    wasAsked: row.proposedById === row.personId,
    waitsFor: waitsFor(row),
    pulseWeek: summary.isMine && summary.state === "running" ? lastPulseWeek(facts, today) : null,
    lacksBaseline: summary.isMine && lacksBaseline(summary, assessedOn, today),
    story: storyFrom(found, facts, { ...standing, readsPulses }, today),
    choices,
    hasEnded: hasEnded(summary.state),
    history: historyOf({ ...facts, proposedAt: row.proposedAt }, names, today, viewer.timeZone),
  };
}

function findRow(viewer: Viewer, trialId: string, today: Day) {
  const day = toDatabaseDay(today);
  const isCurrent = includingDay(day);
  return db().trial.findFirst({
    where: { id: trialId, ...reachableTrials(viewer) },
    relationLoadStrategy: "join",
    select: {
      ...FACT_COLUMNS,
      ...STORY_COLUMNS,
      hypothesis: true,
      proposedAt: true,
      person: { select: { name: true, assessments: LATEST } },
      sponsor: NAME,
      proposedBy: NAME,
      declinedBy: NAME,
      cancelledBy: NAME,
      endedEarlyBy: NAME,
      team: {
        select: { name: true, managements: { where: isCurrent, select: { user: NAME }, take: 1 } },
      },
    },
  });
}
