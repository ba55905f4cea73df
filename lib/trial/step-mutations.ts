import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { lockPersonAndTeam } from "./clash-mutations";
import { sideOf, type TrialSide } from "./policy";
import { reachableTrials } from "./reach";
import { hasEnded, stateOf, type TrialFacts, type TrialState } from "./trial";
import { FACT_COLUMNS, factsFrom, type FactRow } from "./trial-facts";

/** Why a step of a trial was refused. */
export type TrialRefusal =
  | "not-found"
  | "not-yours-to-decide"
  | "lapsed"
  | "no-longer-open"
  | "left-the-team"
  | "terms-changed"
  | "person-has-trial"
  | "team-has-lead"
  | "too-long-extended"
  | "return-outside"
  | "no-criteria"
  | "not-yet"
  | "review-over"
  | "already-there"
  | "busy";

export type StepOutcome = Outcome<{ trialId: string }, TrialRefusal>;

/** A trial, with its person and team locked. */
export type LockedTrial = {
  viewer: Viewer;
  tx: Prisma.TransactionClient;
  row: FactRow;
  facts: TrialFacts;
  state: TrialState;
  side: TrialSide | null;
  today: Day;
  now: Date;
};

// The database rules that refuse a step after a concurrent change.
const RULES = {
  trial_one_per_person: "person-has-trial",
  trial_one_lead_per_team: "team-has-lead",
  trial_one_decision: "no-longer-open",
  trial_terms_closed: "no-longer-open",
  trial_extension_closed: "no-longer-open",
  trial_pulse_closed: "no-longer-open",
  trial_review_closed: "no-longer-open",
  trial_decision_closed: "no-longer-open",
  trial_has_ended: "no-longer-open",
  trial_never_changes: "no-longer-open",
  trial_keeps_agreement: "too-long-extended",
  trial_with_signed_terms: "no-criteria",
  busy: "busy",
} as const;

/**
 * One step in the life of a trial: found through the viewer, with its person and team locked so
 * that what was checked still holds when it is written. A refusal rolls back everything.
 */
export async function stepOn(
  viewer: Viewer,
  trialId: string,
  now: Date,
  take: (step: LockedTrial) => Promise<Outcome<unknown, TrialRefusal>>,
): Promise<StepOutcome> {
  if (!isId(trialId)) return refused("not-found");
  const where = { id: trialId, ...reachableTrials(viewer) };
  const found = await db().trial.findFirst({ where, select: { personId: true, teamId: true } });
  if (!found) return refused("not-found");
  const today = dayOf(now, viewer.timeZone);
  try {
    return await db().$transaction(async (tx) => {
      await lockPersonAndTeam(tx, found.personId, found.teamId);
      const row = await tx.trial.findUniqueOrThrow({
        where: { id: trialId },
        select: FACT_COLUMNS,
      });
      const facts = factsFrom(row);
      const state = stateOf(facts, today);
      const side = sideOf(viewer, row);
      const outcome = await take({ viewer, tx, row, facts, state, side, today, now });
      return outcome.ok ? done({ trialId }) : outcome;
    });
  } catch (error) {
    return refusedBy<TrialRefusal>(error, RULES);
  }
}

/** The reason why something cannot be done in a state. */
export function refusalIn(state: TrialState): TrialRefusal {
  if (state === "lapsed") return "lapsed";
  const isSettled = state === "declined" || state === "cancelled" || hasEnded(state);
  return isSettled ? "no-longer-open" : "not-yours-to-decide";
}
