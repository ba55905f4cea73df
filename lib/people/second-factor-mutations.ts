import { recordChange } from "@/lib/audit/mutations";
import { endAllAccess } from "@/lib/auth/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { isId } from "@/lib/id";
import { localeFrom } from "@/lib/language/locale";
import { done, refused, type Outcome } from "@/lib/outcome";
import { postLetter, type Posted } from "./letter-mutations";
import { canTakeSecondFactor } from "./policy";

export type TakeRefusal = "not-found" | "own-second-factor" | "no-second-factor";

/**
 * Removes a second factor that its owner lost. Their sessions and links end, the admin's name is
 * recorded, and the owner is notified: by mail where mail is configured, and in the product at the
 * next sign-in. The value says whether the mail was sent.
 */
export async function takeSecondFactor(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<Outcome<Posted, TakeRefusal>> {
  if (!canAdminister(viewer) || !isId(personId)) return refused("not-found");
  if (!canTakeSecondFactor(viewer, personId)) return refused("own-second-factor");
  const person = await db().user.findUnique({
    where: { id: personId, removedAt: null },
    select: { name: true, email: true, locale: true },
  });
  if (!person) return refused("not-found");
  const isTaken = await db().$transaction(async (tx) => {
    const taken = await tx.user.updateMany({
      where: { id: personId, totpEnabledAt: { not: null }, removedAt: null },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    });
    if (taken.count === 0) return false;
    await tx.recoveryCode.deleteMany({ where: { userId: personId } });
    await endAllAccess(tx, personId, now);
    const data = { personId, adminId: viewer.userId, removedAt: now };
    await tx.secondFactorRemoval.create({ data });
    await recordChange(tx, viewer, { act: "factor-taken", personId });
    return true;
  });
  if (!isTaken) return refused("no-second-factor");
  const link = new URL("/account", env().PENDULUM_URL).href;
  const locale = localeFrom(person.locale ?? viewer.locale, null);
  return done(await postLetter("secondFactorTaken", person, locale, { link }));
}
