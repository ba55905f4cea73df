import { env } from "@/lib/env";
import { askingBrowser, dropPending, rememberAccount } from "./browser";
import { endSession, startSession } from "./mutations";
import { readSessionCookie, type SessionName } from "./session-cookie";

/**
 * Begins a session of a person in the browser that asks, in place of the one that was there; null when they may not
 * enter. The session still has to be named in the browser's cookie.
 */
export async function beginSession(userId: string, now: Date): Promise<SessionName | null> {
  const before = await readSessionCookie();
  if (before) await endSession(before.sessionId, now);
  const { device } = await askingBrowser(now);
  const started = await startSession(userId, device, now, env().SESSION_MAX_HOURS);
  if (!started) return null;
  await rememberAccount(started.email, now);
  await dropPending();
  return { userId, sessionId: started.sessionId };
}
