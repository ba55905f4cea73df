import { readSignedText, signText } from "@/lib/auth/signed-text";
import { env } from "@/lib/env";
import { isId } from "@/lib/id";

/** The mails that come again until somebody stops them. */
export const STOPPABLE = ["reminders", "digest"] as const;
export type Stoppable = (typeof STOPPABLE)[number];

const PURPOSE = "stop mails";
const DAYS_MS = 365 * 86_400_000;

/**
 * Where mails of a kind are stopped without signing in: a page for people, and an address for the one
 * request that a mail program sends (RFC 8058). Both do that and nothing else.
 */
export function stopLinks(
  what: Stoppable,
  userId: string,
  now: Date,
): { page: string; program: string } {
  const { PENDULUM_SECRET, PENDULUM_URL } = env();
  const until = new Date(now.getTime() + DAYS_MS);
  const token = signText(`${what} ${userId}`, until, PENDULUM_SECRET, PURPOSE);
  return {
    page: new URL(`/unsubscribe/${token}`, PENDULUM_URL).href,
    program: new URL(`/api/unsubscribe/${token}`, PENDULUM_URL).href,
  };
}

/** Whose mails of which kind a link stops; null for a link that is wrong or older than a year. */
export function readStopToken(
  token: string,
  now: Date,
): { what: Stoppable; userId: string } | null {
  const said = readSignedText(token, now, env().PENDULUM_SECRET, PURPOSE);
  const [kind, userId = ""] = (said ?? "").split(" ");
  const what = STOPPABLE.find((one) => one === kind);
  return what && isId(userId) ? { what, userId } : null;
}
