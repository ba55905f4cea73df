import { db } from "@/lib/db/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import { readStopToken, type Stoppable } from "./stop-link";

/** What is switched off when mails of a kind are stopped. */
const OFF = {
  reminders: { byMail: false },
  digest: { digest: false },
} as const satisfies Record<Stoppable, object>;

/** Stops the mails that a link is about. Idempotent. People who are gone get none anyway. */
export async function stopMails(token: string, now: Date): Promise<Outcome<null, "not-found">> {
  const known = readStopToken(token, now);
  if (!known) return refused("not-found");
  const { what, userId } = known;
  const isHere = (await db().user.count({ where: { id: userId } })) > 0;
  if (isHere)
    await db().reminderSetting.upsert({
      where: { userId },
      create: { userId, ...OFF[what] },
      update: OFF[what],
    });
  return done(null);
}
