import { db } from "@/lib/db/client";
import { returnAttempt, takeAttempt } from "../attempt-mutations";
import type { Viewer } from "../queries";
import { isPassword } from "./hash";

const FRESH_MS = 15 * 60_000;

/** Whether a password is the viewer's; attempts are counted as at sign-in. */
export async function isOwnPassword(
  viewer: Viewer,
  password: string,
): Promise<"yes" | "wrong-password" | "too-many-attempts"> {
  if (!(await takeAttempt("knownPassword", viewer.email))) return "too-many-attempts";
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(password, passwordHash))) return "wrong-password";
  await returnAttempt("knownPassword", viewer.email);
  return "yes";
}

/** Whether the viewer signed in within the last 15 minutes: the only proof available without a password. */
export async function hasJustSignedIn(viewer: Viewer, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - FRESH_MS);
  const where = { id: viewer.sessionId, createdAt: { gt: since } };
  return (await db().session.count({ where })) > 0;
}
