import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { clashOf, lockPersonAndTeam } from "./clash-mutations";
import { canAnswer, canCancel, canEndEarly, isPerson } from "./policy";
import { reachableTrials } from "./reach";
import { stateOf, type TrialState } from "./trial";
import { FACT_COLUMNS, factsFrom, type FactRow } from "./trial-record";

/** Why nothing was done to a trial. */
export type TrialRefusal =
  | "not-found"
  | "not-yours-to-decide"
  | "lapsed"
  | "no-longer-open"
  | "left-the-team"
  | "person-has-trial"
  | "team-has-lead"
  | "busy";

type Answer = Outcome<{ trialId: string }, TrialRefusal>;
type Data = Prisma.TrialUncheckedUpdateInput;
type Step = { viewer: Viewer; row: FactRow; state: TrialState; today: Day };

/** The person agrees to a proposal; from its start on it runs by itself. Said again, it answers alike. */
export function agreeToTrial(viewer: Viewer, trialId: string, now: Date): Promise<Answer> {
  return change(viewer, trialId, now, async ({ row, state }, tx) => {
    if (row.agreedAt && isPerson(viewer, row)) return done(null);
    if (!canAnswer(viewer, row, state)) return refused(whyNot(state));
    if (viewer.teamId !== row.teamId) return refused("left-the-team");
    const clash = await clashOf(tx, row, factsFrom(row));
    return clash ? refused(clash) : done({ agreedAt: now });
  });
}

/** The person declines a proposal, without a reason. */
export function declineTrial(viewer: Viewer, trialId: string, now: Date): Promise<Answer> {
  return change(viewer, trialId, now, ({ row, state }) => {
    if (state === "declined" && isPerson(viewer, row)) return done(null);
    return canAnswer(viewer, row, state) ? done({ declinedAt: now }) : refused(whyNot(state));
  });
}

/** The manager withdraws a proposal, or either side calls off an agreed trial before it starts. */
export function cancelTrial(viewer: Viewer, trialId: string, now: Date): Promise<Answer> {
  return change(viewer, trialId, now, ({ row, state }) => {
    if (state === "cancelled") return done(null);
    if (!canCancel(viewer, row, state)) return refused(whyNot(state));
    return done({ cancelledAt: now, cancelledById: viewer.userId });
  });
}

/** Either side ends a running trial; it no longer runs from today on. */
export function endTrialEarly(viewer: Viewer, trialId: string, now: Date): Promise<Answer> {
  return change(viewer, trialId, now, ({ row, state, today }) => {
    if (state === "ended-early") return done(null);
    if (!canEndEarly(viewer, row, state)) return refused(whyNot(state));
    return done({ endedEarlyOn: toDatabaseDay(today), endedEarlyById: viewer.userId });
  });
}

/**
 * One change of a trial: found through the viewer, with its person and team locked so that what was checked
 * still holds when it is written. `decide` answers what to write, or null when it is so already.
 */
async function change(
  viewer: Viewer,
  trialId: string,
  now: Date,
  decide: (
    step: Step,
    tx: Prisma.TransactionClient,
  ) => Outcome<Data | null, TrialRefusal> | Promise<Outcome<Data | null, TrialRefusal>>,
): Promise<Answer> {
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
      const decision = await decide(
        { viewer, row, state: stateOf(factsFrom(row), today), today },
        tx,
      );
      if (!decision.ok) return decision;
      if (decision.value) await tx.trial.update({ where: { id: trialId }, data: decision.value });
      return done({ trialId });
    });
  } catch (error) {
    return refusedBy(error, {
      trial_one_per_person: "person-has-trial",
      trial_one_lead_per_team: "team-has-lead",
      busy: "busy",
    });
  }
}

function whyNot(state: TrialState): TrialRefusal {
  if (state === "lapsed") return "lapsed";
  const isSettled = state === "declined" || state === "cancelled" || state.startsWith("ended");
  return isSettled ? "no-longer-open" : "not-yours-to-decide";
}
