import { cookies } from "next/headers";
import { endSession } from "./mutations";
import { isHttps, readSessionCookie, sessionCookieName } from "./session-cookie";

/** Ends the session of this request in every instance, and deletes its cookie. */
export async function endThisSession(now: Date): Promise<void> {
  const named = await readSessionCookie();
  if (named) await endSession(named.sessionId, now);
  (await cookies()).set(sessionCookieName(), "", { path: "/", maxAge: 0, secure: isHttps() });
}
