import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

/** Admins remove a lost second factor of others, but never their own: that needs a code, as for everybody. */
export function canTakeSecondFactor(
  viewer: Pick<Viewer, "isAdmin" | "userId">,
  personId: string,
): boolean {
  return canAdminister(viewer) && viewer.userId !== personId;
}

/** Admins unlink an identity of others at a provider; their own they turn off on their account page. */
export function canUnlinkIdentity(
  viewer: Pick<Viewer, "isAdmin" | "userId">,
  personId: string,
): boolean {
  return canAdminister(viewer) && viewer.userId !== personId;
}
