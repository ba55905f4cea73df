import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { endAllAccess } from "../mutations";
import { hashPassword } from "../password/hash";
import { passwordProblem, type PasswordProblem } from "../password/password";
import { spendLink } from "./one-time-token-mutations";
import { findLink } from "./queries";

export type JoinRefusal = "link-spent" | PasswordProblem;

const PURPOSES = ["INVITATION", "PASSWORD_RESET"] as const;

/**
 * Uses an invitation or a password link: sets the password, activates an invited person, and ends
 * every session and every other link of the person. The value is their email, to sign in with.
 */
export async function choosePassword(
  secret: string,
  password: string,
  now: Date,
): Promise<Outcome<string, JoinRefusal>> {
  const person = (await findLink(secret, PURPOSES, now))?.user;
  if (!person) return refused("link-spent");
  const problem = passwordProblem(password, person);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    if (!(await spendLink(tx, secret, PURPOSES, now))) return refused("link-spent");
    const { id, email, joinedAt } = person;
    const data = { passwordHash, joinedAt: joinedAt ?? now };
    await tx.user.update({ where: { id }, data });
    await endAllAccess(tx, id, now);
    const act = joinedAt ? "password-reset" : "person-joined";
    await recordChange(tx, { userId: id }, { act, personId: id });
    return done(email);
  });
}
