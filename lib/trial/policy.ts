import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { actsFor, followedTeamIds, standsInFor } from "@/lib/team/policy";
import { isOpen, type TrialFacts, type TrialState } from "./trial";
import { isVoiceOpen } from "./voice/voice";

/** The facts about the viewer that the rules use. */
type Asking = Pick<Viewer, "userId" | "teamId" | "managesTeamIds" | "overseesTeamIds"> &
  Partial<Pick<Viewer, "standsInForTeamIds">>;

/** The two who agree on a trial. */
export type TrialSide = "PERSON" | "MANAGER";

/** The people involved in a trial. */
export type Concerned = { personId: string; teamId: string; sponsorId: string | null };

/** The person of the trial. */
export function isPerson(viewer: Asking, trial: Concerned): boolean {
  return viewer.userId === trial.personId;
}

/** The manager of the trial's team today, but never for themselves. */
export function isManager(viewer: Asking, trial: Pick<Concerned, "personId" | "teamId">): boolean {
  return viewer.userId !== trial.personId && viewer.managesTeamIds.includes(trial.teamId);
}

/** The manager, or who stands in for them: they agree on the trial's dates and terms. */
function isActing(viewer: Asking, trial: Pick<Concerned, "personId" | "teamId">): boolean {
  return viewer.userId !== trial.personId && actsFor(trial.teamId, viewer);
}

/**
 * One of the two whom a trial is between. What they tell each other in reviews and decisions is not for
 * somebody who stands in.
 */
export function isSide(viewer: Asking, trial: Concerned): boolean {
  return isPerson(viewer, trial) || isManager(viewer, trial);
}

/** The side that the viewer signs for, perhaps in the manager's place; null when neither. */
export function sideOf(viewer: Asking, trial: Concerned): TrialSide | null {
  if (isPerson(viewer, trial)) return "PERSON";
  return isActing(viewer, trial) ? "MANAGER" : null;
}

const signs = (viewer: Asking, trial: Concerned) => sideOf(viewer, trial) !== null;

/** Members of a team that they do not manage themselves may ask for a trial. */
export function canAsk(viewer: Asking): viewer is Asking & { teamId: string } {
  return viewer.teamId !== null && !viewer.managesTeamIds.includes(viewer.teamId);
}

/** A trial is proposed by the person's direct manager of today, or who stands in, never for oneself. */
export function canPropose(
  viewer: Asking,
  person: { id: string; teamId: string | null },
): person is { id: string; teamId: string } {
  return person.teamId !== null && isActing(viewer, { personId: person.id, teamId: person.teamId });
}

/**
 * The sides, who stands in, the sponsor, the managers above the team and its people partner see a
 * trial; admins as such do not.
 */
export function canSee(viewer: Asking, trial: Concerned): boolean {
  const isSponsor = viewer.userId === trial.sponsorId;
  return isSide(viewer, trial) || isSponsor || followedTeamIds(viewer).includes(trial.teamId);
}

/** The hypothesis is for the sides and the sponsor. */
export function canReadHypothesis(viewer: Asking, trial: Concerned): boolean {
  return isSide(viewer, trial) || viewer.userId === trial.sponsorId;
}

/** The terms are also for who stands in, who signs them. */
export function canReadTerms(viewer: Asking, trial: Concerned): boolean {
  return canReadHypothesis(viewer, trial) || standsInFor(trial.teamId, viewer);
}

/** A proposal is answered by the side that has not signed its latest terms. */
export function canAnswer(
  viewer: Asking,
  trial: Concerned & { waitsFor: TrialSide },
  state: TrialState,
): boolean {
  return state === "proposed" && sideOf(viewer, trial) === trial.waitsFor;
}

/** The proposing side can withdraw it; an agreed trial can be cancelled by either side before it starts. */
export function canCancel(
  viewer: Asking,
  trial: Concerned & { proposedById: string | null },
  state: TrialState,
): boolean {
  if (state === "agreed") return signs(viewer, trial);
  const wasAsked = trial.proposedById === trial.personId;
  const mayWithdraw = wasAsked ? isPerson(viewer, trial) : isActing(viewer, trial);
  return state === "proposed" && mayWithdraw;
}

/** Either side writes new terms until the end; the previously signed terms apply until both sign again. */
export function canRevise(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return isOpen(state) && signs(viewer, trial);
}

/** The person writes their forecast until it starts. */
export function canForecast(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return isPerson(viewer, trial) && (state === "proposed" || state === "agreed");
}

/** Either side asks for an extension while it runs. */
export function canExtend(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return state === "running" && signs(viewer, trial);
}

/** Either side writes a decision, once the trial has ended and until both have signed. */
export function canDecide(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return (state === "reviewing" || state === "ended-early") && isSide(viewer, trial);
}

/** The person answers the weekly questions; the database enforces the week of grace after the end. */
export function canAnswerPulse(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return isPerson(viewer, trial) && (state === "running" || state === "reviewing");
}

/** Each side reviews separately, from the start until the trial is closed. */
export function canReview(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  const mayBeReviewed = state === "running" || state === "reviewing" || state === "ended-early";
  return mayBeReviewed && isSide(viewer, trial);
}

/** Pulses belong to the person; the manager reads them only while the person allows it. */
export function canReadPulses(
  viewer: Asking,
  trial: Concerned & { opensPulses: boolean },
): boolean {
  return isPerson(viewer, trial) || (trial.opensPulses && isManager(viewer, trial));
}

/**
 * The team's questions are for its members, except the person and the manager, while the questions
 * are open.
 */
export function canSpeak(viewer: Asking, trial: Concerned, facts: TrialFacts, today: Day): boolean {
  const hasRun = facts.agreedAt !== null && facts.cancelledAt === null;
  const isMember = viewer.teamId === trial.teamId && !isSide(viewer, trial);
  return hasRun && isMember && isVoiceOpen(facts, today);
}

/** Either side ends a running trial, at any time, without a reason. */
export function canEndEarly(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return state === "running" && signs(viewer, trial);
}
