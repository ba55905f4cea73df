import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { clearOldAttempts, returnAttempt, takeAttempt } from "../attempt-mutations";
import { isPassword } from "./hash";

export type SignInRefusal = "wrong-credentials" | "too-many-attempts";

/** A person who passed the first factor. */
export type Entrant = { userId: string; owesCode: boolean };

/**
 * Checks an email and a password. The answer, and the work for it, are the same for a wrong
 * password and an account that does not exist, has no password, never joined or was removed.
 * `isKnownHere`: the account has signed in from this browser before; `address`: the network address
 * of the attempt.
 */
export async function checkPassword(
  attempt: { email: string; password: string; isKnownHere: boolean; address: string | null },
  now: Date,
): Promise<Outcome<Entrant, SignInRefusal>> {
  const { email, password, isKnownHere, address } = attempt;
  const kind = isKnownHere ? "knownPassword" : "password";
  const strangerAt = isKnownHere ? null : address;
  if (strangerAt && !(await takeAttempt("address", strangerAt)))
    return refused("too-many-attempts");
  if (!(await takeAttempt(kind, email))) return refused("too-many-attempts");
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, totpEnabledAt: true, joinedAt: true, removedAt: true },
  });
  const mayEnter = user && user.joinedAt && !user.removedAt ? user : null;
  if (!(await isPassword(password, mayEnter?.passwordHash ?? null)) || !mayEnter)
    return refused("wrong-credentials");
  await returnAttempt(kind, email);
  if (strangerAt) await returnAttempt("address", strangerAt);
  await clearOldAttempts(now);
  return done({ userId: mayEnter.id, owesCode: mayEnter.totpEnabledAt !== null });
}
