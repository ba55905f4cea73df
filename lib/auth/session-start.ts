import { env } from "@/lib/env";
import { done, type Outcome } from "@/lib/outcome";
import { askingBrowser, dropPending, rememberAccount } from "./browser";
import { endSession, startSession } from "./mutations";
import { readSessionCookie, type SessionName, writeSessionCookie } from "./session-cookie";

/**
 * Does what continues the viewer's session under a new id, and gives the requesting browser the new
 * cookie.
 */
export async function renewingSession<Refusal extends string>(
  act: Promise<Outcome<SessionName | null, Refusal>>,
): Promise<Outcome<null, Refusal>> {
  const outcome = await act;
  if (!outcome.ok) return outcome;
  if (outcome.value) await writeSessionCookie(outcome.value);
  return done(null);
}

/**
 * Starts a session for a person in the requesting browser, replacing the previous one; null when
 * they may not sign in. The caller still has to write the cookie.
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
