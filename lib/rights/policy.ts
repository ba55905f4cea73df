import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

type Person = { id: string; removedAt: Date | null };

/** People erase themselves; an administrator only somebody who was removed before, and never oneself so. */
export function canErase(viewer: Pick<Viewer, "userId" | "isAdmin">, person: Person): boolean {
  if (viewer.userId === person.id) return true;
  return canAdminister(viewer) && person.removedAt !== null;
}
