import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { endAllAccess } from "../mutations";
import { hashPassword } from "../password/hash";
import { passwordProblem, type PasswordProblem } from "../password/password";
import { hashOf } from "./one-time-token";

export type JoinRefusal = "link-spent" | PasswordProblem;

const PURPOSES = { in: ["INVITATION" as const, "PASSWORD_RESET" as const] };

/**
 * Uses an invitation or a link for a new password: sets the password, lets an invited person in, and ends
 * every session and every other link of the person. The value is their email, to sign in with.
 */
export async function choosePassword(
  secret: string,
  password: string,
  now: Date,
): Promise<Outcome<string, JoinRefusal>> {
  const usable = {
    ...{ hash: hashOf(secret), purpose: PURPOSES, usedAt: null, expiresAt: { gt: now } },
    user: { removedAt: null },
  };
  const token = await db().oneTimeToken.findFirst({
    where: usable,
    select: { user: { select: { id: true, email: true, name: true, joinedAt: true } } },
  });
  if (!token?.user) return refused("link-spent");
  const { id, email, joinedAt } = token.user;
  const problem = passwordProblem(password, token.user);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const spent = await tx.oneTimeToken.updateMany({ where: usable, data: { usedAt: now } });
    if (spent.count === 0) return refused("link-spent");
    const data = { passwordHash, joinedAt: joinedAt ?? now };
    await tx.user.update({ where: { id }, data });
    await endAllAccess(tx, id, now);
    return done(email);
  });
}
