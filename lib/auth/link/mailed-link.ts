import { after } from "next/server";
import { localeFrom } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { letterFrom } from "@/lib/mail/letter";
import { canReachMail, sendMail } from "@/lib/mail/post-office";
import { done, type Outcome, refused } from "@/lib/outcome";
import { takeAttempt } from "../attempt-mutations";
import { askingBrowser } from "../browser";
import { issueMailedLink, type MailedLink } from "./mailed-link-mutations";

export type MailRefusal = "mail-unreachable" | "too-many-attempts";

/**
 * Mails a link to an address if it belongs to a person who can use it. The lookup happens after the
 * response has been sent, so that neither its content nor its timing reveals the result. `locale`
 * is for people who have not chosen one.
 */
export async function mailLink(
  kind: MailedLink,
  email: string,
  locale: string,
  now: Date,
): Promise<Outcome<null, MailRefusal>> {
  const { address } = await askingBrowser(now);
  if (address && !(await takeAttempt("address", address))) return refused("too-many-attempts");
  if (!(await takeAttempt("mail", email))) return refused("too-many-attempts");
  if (!(await canReachMail())) return refused("mail-unreachable");
  after(() =>
    deliver(kind, email, locale, now).catch((error: unknown) =>
      logError("mail-not-sent", error, { kind }),
    ),
  );
  return done(null);
}

async function deliver(kind: MailedLink, email: string, locale: string, now: Date): Promise<void> {
  const addressed = await issueMailedLink(kind, email, now);
  if (!addressed) return;
  const reads = localeFrom(addressed.locale ?? locale, null);
  await sendMail(addressed, letterFrom(kind, reads, addressed));
}
