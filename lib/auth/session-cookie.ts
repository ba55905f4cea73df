import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** Whether people reach this installation by https; decides on `__Host-` and Secure cookies. */
export function isHttps(): boolean {
  return env().PENDULUM_URL.startsWith("https:");
}

/** The name of the session cookie; under https bound to this host by the `__Host-` prefix. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-pendulum.session" : "pendulum.session";
}

/** The user and session named by the request's cookie; null when it is absent or not ours. */
export async function readSessionCookie(): Promise<{ userId: string; sessionId: string } | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().PENDULUM_SECRET }).catch(() => null);
  if (typeof claims?.sub !== "string" || typeof claims.sid !== "string") return null;
  return { userId: claims.sub, sessionId: claims.sid };
}
