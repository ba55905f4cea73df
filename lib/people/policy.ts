import type { Viewer } from "@/lib/auth/viewer";

/** Admins run the installation: people, teams, settings. It opens no one's answers to them. */
export function canAdminister(viewer: Pick<Viewer, "isAdmin">): boolean {
  return viewer.isAdmin;
}

/** Admins take a lost second factor away, but never their own: for that they show a code like everybody. */
export function canTakeSecondFactor(
  viewer: Pick<Viewer, "isAdmin" | "userId">,
  personId: string,
): boolean {
  return canAdminister(viewer) && viewer.userId !== personId;
}
