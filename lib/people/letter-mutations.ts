import type { Locale } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { letterFrom, type LetterGaps, type LetterKind } from "@/lib/mail/letter";
import { isMailConfigured, sendMail } from "@/lib/mail/post-office";

/** Whether a mail was sent: mail is not configured, it was sent, or the server refused it. */
export type Posted = "none" | "sent" | "failed";

/** Mails a letter where mail is configured; a refusal by the server is logged, never thrown. */
export async function postLetter(
  kind: LetterKind,
  to: { name: string; email: string },
  locale: Locale,
  gaps: Omit<LetterGaps, "name">,
): Promise<Posted> {
  if (!isMailConfigured()) return "none";
  try {
    await sendMail(to, letterFrom(kind, locale, { name: to.name, ...gaps }));
    return "sent";
  } catch (error) {
    logError("mail-not-sent", error, { kind });
    return "failed";
  }
}
