import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

type Person = { id: string; removedAt: Date | null };

/**
 * People can erase themselves; an administrator can erase only removed people, and never themselves
 * in this way.
 */
export function canErase(viewer: Pick<Viewer, "userId" | "isAdmin">, person: Person): boolean {
  if (viewer.userId === person.id) return true;
  return canAdminister(viewer) && person.removedAt !== null;
}
