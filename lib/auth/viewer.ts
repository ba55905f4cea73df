import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { touchSession } from "./mutations";
import { findViewerOfSession, type Viewer } from "./queries";
import { readSessionCookie } from "./session-cookie";

export type { Viewer } from "./queries";

const TOUCH_EVERY_MS = 5 * 60_000;

/** Who is asking, read fresh once per request; null when nobody is signed in. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  await connection();
  const named = await readSessionCookie();
  if (!named) return null;
  const now = new Date();
  const idleHours = env().SESSION_IDLE_HOURS;
  const viewer = await findViewerOfSession(named.sessionId, named.userId, now, idleHours);
  if (viewer && now.getTime() - viewer.seenAt.getTime() > TOUCH_EVERY_MS)
    await touchSession(viewer.sessionId, now);
  return viewer;
});

/**
 * The signed-in viewer. Sends everybody else to the sign-in page, and somebody who still owes the second
 * factor that the installation requires to the page where it is set up.
 */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect("/sign-in");
  if (viewer.requiresSecondFactor && viewer.hasPassword && !viewer.hasSecondFactor)
    redirect("/second-factor");
  return viewer;
}
