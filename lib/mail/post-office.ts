import { createHash } from "node:crypto";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { logError } from "@/lib/log";
import type { Letter } from "./letter";

const STEP_MS = 5_000;
const WHOLE_MS = 8_000;

const kept = globalThis as typeof globalThis & { pendulumMail?: Transporter };

/** Whether this installation sends mail at all (SMTP_URL). */
export function isMailConfigured(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Whether the mail server takes our greeting and credentials just now; answers within 8 s. */
export async function canReachMail(): Promise<boolean> {
  if (!isMailConfigured()) return false;
  try {
    await bounded(transport().verify());
    return true;
  } catch (error) {
    logError("mail-unreachable", error);
    return false;
  }
}

/**
 * Hands a letter to the mail server. Throws when that does not take it within 8 s. `once` names what the letter is
 * about: sent again after a crash, it carries the same Message-ID, by which mailboxes know a copy.
 */
export async function sendMail(
  to: { name: string; email: string },
  letter: Letter,
  once?: string,
): Promise<void> {
  const { email: address, name } = to;
  const { host } = new URL(env().PENDULUM_URL);
  await bounded(
    transport().sendMail({
      ...letter,
      from: env().MAIL_FROM,
      to: { name, address },
      messageId: once && `<${createHash("sha256").update(once).digest("hex")}@${host}>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    }),
  );
}

function transport(): Transporter {
  return (kept.pendulumMail ??= nodemailer.createTransport({
    url: env().SMTP_URL,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  }));
}

// Each step of SMTP is bounded by the transport; a server that answers slowly to every one is bounded here.
async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("mail-server-too-slow")), WHOLE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
