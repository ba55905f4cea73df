import { isDemoMode } from "@/lib/demo-mode";
import { done, type Outcome, refused } from "@/lib/outcome";
import { accountMark, askingBrowser, findPending, keepPending } from "./browser";
import { spendSignInLink } from "./link/mailed-link-mutations";
import { checkPassword, type Entrant, type SignInRefusal } from "./password/mutations";
import { findDemoPerson } from "./queries";
import { returnPath } from "./return-path";
import { type CodeRefusal, spendCode } from "./second-factor/mutations";
import { writeSessionCookie } from "./session-cookie";
import { beginSession } from "./session-start";

/**
 * The result of a way to sign in: where to go next, which is the wanted page or the page that asks
 * for the second factor.
 */
type Entrance<Refusal extends string> = Promise<Outcome<string, Refusal | "not-admitted">>;

/** Signs in with email and password, and leads to `to`. */
export async function signInByPassword(
  { email, password }: { email: string; password: string },
  to: string,
  now: Date,
): Entrance<SignInRefusal> {
  const { accounts, address } = await askingBrowser(now);
  const isKnownHere = accounts.includes(accountMark(email));
  const outcome = await checkPassword({ email, password, isKnownHere, address }, now);
  return outcome.ok ? enterOrAskForCode(outcome.value, to, now) : outcome;
}

/** Signs in by a mailed link, and uses it up. */
export async function signInByLink(secret: string, to: string, now: Date): Entrance<"link-spent"> {
  const outcome = await spendSignInLink(secret, now);
  return outcome.ok ? enterOrAskForCode(outcome.value, to, now) : outcome;
}

/**
 * Signs in by a code of the second factor the person who recently passed the first factor in this
 * browser.
 */
export async function signInByCode(
  code: string,
  to: string,
  now: Date,
): Entrance<CodeRefusal | "code-too-late"> {
  const userId = await findPending(now);
  if (!userId) return refused("code-too-late");
  const outcome = await spendCode(userId, code, now);
  return outcome.ok ? enter(userId, to, now) : outcome;
}

/** Signs in as a person of the demo, in demo mode only. */
export async function signInToDemo(email: string, to: string, now: Date): Entrance<never> {
  const userId = isDemoMode() ? await findDemoPerson(email) : null;
  return userId ? enter(userId, to, now) : refused("not-admitted");
}

async function enterOrAskForCode(entrant: Entrant, to: string, now: Date): Entrance<never> {
  if (!entrant.owesCode) return enter(entrant.userId, to, now);
  await keepPending(entrant.userId, now);
  return done(`/sign-in/code?to=${encodeURIComponent(returnPath(to))}`);
}

async function enter(userId: string, to: string, now: Date): Entrance<never> {
  const session = await beginSession(userId, now);
  if (!session) return refused("not-admitted");
  await writeSessionCookie(session);
  return done(returnPath(to));
}
