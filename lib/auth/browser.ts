import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { env } from "@/lib/env";
import { deviceName } from "./device-name";
import { cookieName, cookieOptions } from "./session-cookie";
import { readSignedText, signText } from "./signed-text";

const DEVICE_DAYS = 180;
const ACCOUNTS_KEPT = 5;
const HOUR_MS = 3_600_000;

/** What is known about the requesting browser. */
export type Browser = {
  /** Its network address as reported by the proxy; null when unknown. */
  address: string | null;
  /** The browser and system in two words, for the list of sessions. */
  device: string;
  /** Marks of the accounts that have signed in here. */
  accounts: string[];
};

/** The mark with which a browser remembers an account without naming it. */
export function accountMark(email: string): string {
  return createHash("sha256").update(email.toLowerCase()).digest("base64url").slice(0, 22);
}

/** The browser of this request. */
export async function askingBrowser(now: Date): Promise<Browser> {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  const kept = jar.get(cookieName("device"))?.value;
  const text = readSignedText(kept, now, env().PENDULUM_SECRET, "device");
  return {
    address: head.get("x-pendulum-address"),
    device: deviceName(head.get("user-agent")),
    accounts: text?.split(",") ?? [],
  };
}

/**
 * Remembers in this browser that the account signed in here, so that strangers' guesses do not lock
 * it out.
 */
export async function rememberAccount(email: string, now: Date): Promise<void> {
  const mark = accountMark(email);
  const others = (await askingBrowser(now)).accounts.filter((other) => other !== mark);
  const text = [mark, ...others].slice(0, ACCOUNTS_KEPT).join(",");
  const maxAge = DEVICE_DAYS * 24 * 3600;
  const expiresAt = new Date(now.getTime() + maxAge * 1000);
  const value = signText(text, expiresAt, env().PENDULUM_SECRET, "device");
  (await cookies()).set(cookieName("device"), value, { ...cookieOptions(), maxAge });
}

const PENDING_MINUTES = 10;

/** Notes that this browser passed the first factor of a person and still needs the code. */
export async function keepPending(userId: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + (PENDING_MINUTES / 60) * HOUR_MS);
  const value = signText(userId, expiresAt, env().PENDULUM_SECRET, "pending");
  const options = { ...cookieOptions(), maxAge: PENDING_MINUTES * 60 };
  (await cookies()).set(cookieName("pending"), value, options);
}

/** The person whose code this browser still needs; null when there is none or it took too long. */
export async function findPending(now: Date): Promise<string | null> {
  const kept = (await cookies()).get(cookieName("pending"))?.value;
  return readSignedText(kept, now, env().PENDULUM_SECRET, "pending");
}

/** Clears the pending second factor. */
export async function dropPending(): Promise<void> {
  (await cookies()).set(cookieName("pending"), "", { ...cookieOptions(), maxAge: 0 });
}
