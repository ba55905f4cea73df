import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { renewAccess } from "../mutations";
import type { Viewer } from "../queries";
import type { SessionName } from "../session-cookie";
import { hashPassword } from "./hash";
import { passwordProblem, type PasswordProblem } from "./password";
import { hasJustSignedIn } from "./proof-mutations";

export type FirstPasswordRefusal = "has-password" | "sign-in-again" | PasswordProblem;

/**
 * Gives the viewer, who has no password, a first one. Only within 15 minutes of signing in, so that
 * a session left open does not become a lasting way in. Every session and open link ends; the
 * returned session continues this one.
 */
export async function setFirstPassword(
  viewer: Viewer,
  password: string,
  now: Date,
): Promise<Outcome<SessionName | null, FirstPasswordRefusal>> {
  const problem = passwordProblem(password, viewer);
  if (problem) return refused(problem);
  const { userId: id } = viewer;
  // There is no present password with which to verify the viewer.
  if (!(await hasJustSignedIn(viewer, now))) return refused("sign-in-again");
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const set = await tx.user.updateMany({
      where: { id, passwordHash: null },
      data: { passwordHash },
    });
    if (set.count === 0) return refused("has-password");
    await recordChange(tx, viewer, { act: "password-set", personId: id });
    return done(await renewAccess(tx, viewer, now));
  });
}
