import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { endAllAccess } from "./mutations";
import { passwordProblem, type PasswordProblem } from "./password";
import { hashPassword } from "./password-hash";
import type { Viewer } from "./queries";

export type FirstPasswordRefusal = "has-password" | "sign-in-again" | PasswordProblem;

/** There is no present password to prove who asks: the sign-in itself must be this young. */
const FRESH_MS = 15 * 60_000;

/**
 * Gives the viewer, who has no password, a first one. Only within 15 minutes of signing in, so that a session
 * left open somewhere does not become a lasting way in. Every other session and open link ends.
 */
export async function setFirstPassword(
  viewer: Viewer,
  password: string,
  now: Date,
): Promise<Outcome<null, FirstPasswordRefusal>> {
  const problem = passwordProblem(password, viewer);
  if (problem) return refused(problem);
  const { userId: id, sessionId } = viewer;
  const since = new Date(now.getTime() - FRESH_MS);
  const isFresh = await db().session.count({ where: { id: sessionId, createdAt: { gt: since } } });
  if (!isFresh) return refused("sign-in-again");
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const set = await tx.user.updateMany({
      where: { id, passwordHash: null },
      data: { passwordHash },
    });
    if (set.count === 0) return refused("has-password");
    await endAllAccess(tx, id, now, sessionId);
    return done(null);
  });
}
