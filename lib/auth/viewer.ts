import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { entered, noteEntered } from "@/lib/http/entered";
import { touchSession } from "./mutations";
import { findViewerOfSession, type Viewer } from "./queries";
import { readSessionCookie } from "./session-cookie";

export type { Viewer } from "./queries";

const TOUCH_EVERY_MS = 5 * 60_000;

/**
 * Whose living session asks, read fresh once per request; null when nobody is signed in. Somebody who has yet
 * to set up the second factor that the installation requires has arrived, but is no viewer.
 */
export const findArrival = cache(async (): Promise<Viewer | null> => {
  noteEntered();
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

/** Who is asking; null when nobody is signed in, or somebody who owes a second factor. */
export async function findViewer(): Promise<Viewer | null> {
  const arrival = await findArrival();
  return arrival && !owesSecondFactor(arrival) ? arrival : null;
}

/** What an action hands in: the form that it was sent. A page has none. */
type Sent = [] | [form: FormData];

/**
 * The signed-in viewer. Sends everybody else to sign in, or to set up the second factor that they owe. An action
 * hands in its form, and is thereby entered.
 */
export async function requireViewer(...sent: Sent): Promise<Viewer> {
  const viewer = await requireArrival(...sent);
  if (owesSecondFactor(viewer)) redirect("/second-factor");
  return viewer;
}

/** Whoever is signed in, with or without the second factor that they owe; for setting it up, and nothing else. */
export async function requireArrival(...sent: Sent): Promise<Viewer> {
  if (sent.length === 1) entered(sent[0]);
  const arrival = await findArrival();
  if (!arrival) redirect("/sign-in");
  return arrival;
}

function owesSecondFactor(viewer: Viewer): boolean {
  return viewer.requiresSecondFactor && viewer.hasPassword && !viewer.hasSecondFactor;
}
