import type { Viewer } from "./viewer";

/** Admins run the installation: people, teams, settings. It opens no one's answers to them. */
export function canAdminister(viewer: Pick<Viewer, "isAdmin">): boolean {
  return viewer.isAdmin;
}
