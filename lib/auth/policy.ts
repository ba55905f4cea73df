import type { Viewer } from "./viewer";

/**
 * Admins run the installation: people, teams, settings, the questionnaire and the weights. It gives
 * them no access to answers.
 */
export function canAdminister(viewer: Pick<Viewer, "isAdmin">): boolean {
  return viewer.isAdmin;
}
