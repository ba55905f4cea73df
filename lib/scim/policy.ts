import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

/** A directory keeps people and teams with a key of the installation, never as somebody signed in. */
export function canProvision(viewer: Pick<Viewer, "isAdmin" | "keyId">): boolean {
  return canAdminister(viewer) && viewer.keyId !== undefined;
}
