import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { entered, noteEntered } from "@/lib/http/entered";
import { oncePerRead } from "@/lib/request-note";
import { touchSession } from "./mutations";
import { owesSecondFactor } from "./policy";
import { findViewerOfSession, type Viewer } from "./queries";
import { readSessionCookie } from "./session-cookie";

export type { Viewer } from "./queries";

const TOUCH_EVERY_MS = 5 * 60_000;

async function readArrival(): Promise<Viewer | null> {
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
}

/**
 * The person of the request's session, read once for what it shows: React knows of a page, also of one
 * that follows an action, but of no route handler. Null when nobody is signed in. A person who must
 * still set up the required second factor is included here, but is not a viewer.
 */
export const findArrival = cache(oncePerRead(readArrival));

/** The viewer; null when nobody is signed in, or when the person must still set up a second factor. */
export async function findViewer(): Promise<Viewer | null> {
  const arrival = await findArrival();
  return arrival && !owesSecondFactor(arrival) ? arrival : null;
}

/** What an action passes: the form that it was sent. A page has none. */
type Sent = [] | [form: FormData];

/**
 * The signed-in viewer. Redirects everybody else to sign in, or to set up the required second
 * factor. An action passes its form, which marks the action as entered.
 */
export async function requireViewer(...sent: Sent): Promise<Viewer> {
  const viewer = await requireArrival(...sent);
  if (owesSecondFactor(viewer)) redirect("/second-factor");
  return viewer;
}

/** The signed-in person, with or without the required second factor; only for setting it up. */
export async function requireArrival(...sent: Sent): Promise<Viewer> {
  if (sent.length === 1) entered(sent[0]);
  const arrival = await findArrival();
  if (!arrival) redirect("/sign-in");
  return arrival;
}
