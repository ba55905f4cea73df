import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { done, type Outcome, refused } from "@/lib/outcome";
import { returnAttempt, takeAttempt } from "./attempt-mutations";
import { endAllSessions, renewAccess } from "./mutations";
import { hashPassword, isPassword } from "./password/hash";
import { passwordProblem, type PasswordProblem } from "./password/password";
import type { Viewer } from "./queries";
import type { SessionName } from "./session-cookie";

export type PasswordRefusal = "wrong-password" | "too-many-attempts" | PasswordProblem;

/**
 * Changes the viewer's password after checking the present one. Ends every session and every open
 * link of the person, and returns the session that continues this one. Of two concurrent changes one
 * succeeds; the other finds its present password wrong.
 */
export async function changePassword(
  viewer: Viewer,
  { current, wanted }: { current: string; wanted: string },
  now: Date,
): Promise<Outcome<SessionName | null, PasswordRefusal>> {
  const problem = passwordProblem(wanted, viewer);
  if (problem) return refused(problem);
  if (!(await takeAttempt("knownPassword", viewer.email))) return refused("too-many-attempts");
  const { userId: id } = viewer;
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true },
  });
  if (!passwordHash || !(await isPassword(current, passwordHash))) return refused("wrong-password");
  await returnAttempt("knownPassword", viewer.email);
  const next = await hashPassword(wanted);
  return db().$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id, passwordHash },
      data: { passwordHash: next },
    });
    if (changed.count === 0) return refused("wrong-password");
    await recordChange(tx, viewer, { act: "password-changed", personId: id });
    return done(await renewAccess(tx, viewer, now));
  });
}

/** Ends one of the viewer's sessions; another person's session is not found. */
export async function endOwnSession(
  viewer: Viewer,
  sessionId: string,
  now: Date,
): Promise<Outcome<null, "not-found">> {
  if (!isId(sessionId)) return refused("not-found");
  const { userId } = viewer;
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, userId, endedAt: null },
      data: { endedAt: now },
    });
    if (ended.count === 0) return refused("not-found");
    await recordChange(tx, viewer, { act: "session-ended", personId: userId });
    return done(null);
  });
}

/** Changes the viewer's name. */
export async function renameOneself(viewer: Viewer, name: string): Promise<void> {
  const { userId: id } = viewer;
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, name: { not: name } },
      data: { name },
    });
    if (count === 0) return;
    await recordChange(tx, viewer, {
      act: "person-edited",
      personId: id,
      details: { fields: "name" },
    });
  });
}

/** Ends every session of the viewer, this one too. */
export async function leaveEverywhere(viewer: Viewer, now: Date): Promise<void> {
  const { userId } = viewer;
  await db().$transaction(async (tx) => {
    const ended = await endAllSessions(userId, now, undefined, tx);
    if (ended > 0) await recordChange(tx, viewer, { act: "sessions-ended", personId: userId });
  });
}

/** Dismisses the notice that an administrator removed the second factor; the record of the removal stays. */
export async function dismissFactorNotice(viewer: Viewer, now: Date): Promise<void> {
  await db().secondFactorRemoval.updateMany({
    where: { personId: viewer.userId, seenAt: null },
    data: { seenAt: now },
  });
}
