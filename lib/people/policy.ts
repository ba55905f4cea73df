import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

/** Admins take a lost second factor away, but never their own: for that they show a code like everybody. */
export function canTakeSecondFactor(
  viewer: Pick<Viewer, "isAdmin" | "userId">,
  personId: string,
): boolean {
  return canAdminister(viewer) && viewer.userId !== personId;
}
