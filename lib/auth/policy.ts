import type { Viewer } from "./queries";

/**
 * Admins run the installation: people, teams, settings, the questionnaire and the weights. It gives
 * them no access to answers.
 */
export function canAdminister(viewer: Pick<Viewer, "isAdmin">): boolean {
  return viewer.isAdmin;
}

/** Whether somebody must still set up the second factor that the installation requires. */
export function owesSecondFactor(
  viewer: Pick<Viewer, "requiresSecondFactor" | "hasPassword" | "hasSecondFactor">,
): boolean {
  return viewer.requiresSecondFactor && viewer.hasPassword && !viewer.hasSecondFactor;
}
