import type { Viewer } from "@/lib/auth/viewer";
import type { TrialState } from "./trial";

/** What of the viewer the sentences look at. */
type Asking = Pick<Viewer, "userId" | "teamId" | "managesTeamIds" | "overseesTeamIds">;

/** Whom a trial concerns. */
export type Concerned = { personId: string; teamId: string; sponsorId: string | null };

/** The person whose trial it is. */
export function isPerson(viewer: Asking, trial: Concerned): boolean {
  return viewer.userId === trial.personId;
}

/** Whoever manages the trial's team today, but never for oneself. */
export function isManager(viewer: Asking, trial: Pick<Concerned, "personId" | "teamId">): boolean {
  return viewer.userId !== trial.personId && viewer.managesTeamIds.includes(trial.teamId);
}

/** One of the two sides who agree on a trial. */
export function isSide(viewer: Asking, trial: Concerned): boolean {
  return isPerson(viewer, trial) || isManager(viewer, trial);
}

/** A trial is proposed by the person's direct manager of today, never for oneself. */
export function canPropose(
  viewer: Asking,
  person: { id: string; teamId: string | null },
): person is { id: string; teamId: string } {
  return (
    person.teamId !== null && isManager(viewer, { personId: person.id, teamId: person.teamId })
  );
}

/** The sides, the sponsor and the managers above the team see a trial; admins as such do not. */
export function canSee(viewer: Asking, trial: Concerned): boolean {
  const isSponsor = viewer.userId === trial.sponsorId;
  return isSide(viewer, trial) || isSponsor || viewer.overseesTeamIds.includes(trial.teamId);
}

/** The hypothesis is for the sides and the sponsor. */
export function canReadHypothesis(viewer: Asking, trial: Concerned): boolean {
  return isSide(viewer, trial) || viewer.userId === trial.sponsorId;
}

/** Only the person answers a proposal. */
export function canAnswer(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return isPerson(viewer, trial) && state === "proposed";
}

/** The manager withdraws a proposal; what is agreed can be called off by either side before it starts. */
export function canCancel(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  if (state === "proposed") return isManager(viewer, trial);
  return state === "agreed" && isSide(viewer, trial);
}

/** Either side ends a running trial, at any time, without a reason. */
export function canEndEarly(viewer: Asking, trial: Concerned, state: TrialState): boolean {
  return state === "running" && isSide(viewer, trial);
}
