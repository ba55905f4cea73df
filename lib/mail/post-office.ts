import { createHash } from "node:crypto";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { logError, redacted } from "@/lib/log";
import type { Letter } from "./letter";

const STEP_MS = 5_000;
const WHOLE_MS = 8_000;

const kept = globalThis as typeof globalThis & { pendulumMail?: Transporter };

/** Whether this installation sends mail at all (SMTP_URL). */
export function isMailConfigured(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Whether the mail server currently accepts our connection and credentials; resolves within 8 s. */
export async function canReachMail(): Promise<boolean> {
  if (!isMailConfigured()) return false;
  const refusal = await refusalOf(bounded(transport().verify()));
  if (refusal) logError("mail-unreachable", refusal);
  return !refusal;
}

/** Why it does not, for an operator; null when it does. */
export async function mailProblem(): Promise<string | null> {
  const refusal = await refusalOf(bounded(transport().verify()));
  return refusal && redacted(refusal.message.trim());
}

function refusalOf(work: Promise<unknown>): Promise<Error | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
}

/**
 * Sends a letter through the mail server. Throws when the server does not accept it within 8 s.
 * `once` identifies the occasion: a letter sent again after a crash has the same Message-ID, by
 * which mailboxes recognise a duplicate. `stop` is where a mail program unsubscribes with one request
 * (RFC 8058).
 */
export async function sendMail(
  to: { name: string; email: string },
  letter: Letter,
  { once, stop }: { once?: string; stop?: string } = {},
): Promise<void> {
  const { email: address, name } = to;
  const { host } = new URL(env().PENDULUM_URL);
  await bounded(
    transport().sendMail({
      ...letter,
      from: env().MAIL_FROM,
      to: { name, address },
      messageId: once && `<${createHash("sha256").update(once).digest("hex")}@${host}>`,
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        ...(stop && {
          "List-Unsubscribe": `<${stop}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
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

// The transport limits each step of SMTP; this limits the total for a server that answers slowly to
// every step.
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
