import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import { hasJustSignedIn, isOwnPassword } from "@/lib/auth/password/proof-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { localeFrom } from "@/lib/language/locale";
import { done, refused, type Outcome } from "@/lib/outcome";
import { postLetter, type Posted } from "@/lib/people/letter-mutations";
import { isLastAdmin } from "@/lib/people/last-admin-mutations";
import { env } from "@/lib/env";
import { erasedAt, isSameName } from "./erasure";
import type { Proof } from "./input";
import { canErase } from "./policy";

export type ErasureRefusal =
  | "not-found"
  | "wrong-password"
  | "too-many-attempts"
  | "wrong-name"
  | "sign-in-again"
  | "last-admin";
type ErasureOutcome = Outcome<Posted, ErasureRefusal>;

/**
 * Schedules the viewer's erasure in seven days, after checking the password, or without one the
 * name and a sign-in of the last 15 minutes. A repeated request keeps the day. The value says
 * whether the mail about it was sent.
 */
export async function askErasure(viewer: Viewer, proof: Proof, now: Date): Promise<ErasureOutcome> {
  if (viewer.hasPassword) {
    const proven = await isOwnPassword(viewer, proof.password);
    if (proven !== "yes") return refused(proven);
  } else {
    if (!isSameName(proof.name, viewer.name)) return refused("wrong-name");
    if (!(await hasJustSignedIn(viewer, now))) return refused("sign-in-again");
  }
  return ask(viewer, viewer.userId, now);
}

/** Schedules the erasure of a removed person, after checking their name. They are notified by mail. */
export async function askErasureOf(
  viewer: Viewer,
  personId: string,
  name: string,
  now: Date,
): Promise<ErasureOutcome> {
  if (!canAdminister(viewer) || viewer.userId === personId || !isId(personId))
    return refused("not-found");
  const person = await db().user.findUnique({ where: { id: personId } });
  if (!person || !canErase(viewer, person)) return refused("not-found");
  return isSameName(name, person.name) ? ask(viewer, personId, now) : refused("wrong-name");
}

async function ask(viewer: Viewer, userId: string, now: Date): Promise<ErasureOutcome> {
  const asked = await db().$transaction(async (tx) => {
    if (await isLastAdmin(tx, userId)) return "last-admin" as const;
    const data = { userId, askedById: viewer.userId, askedAt: now, dueAt: erasedAt(now) };
    const made = await tx.erasureRequest.createMany({ data, skipDuplicates: true });
    if (made.count === 1)
      await recordChange(tx, viewer, { act: "erasure-asked", personId: userId });
    return made.count === 1 ? "new" : "again";
  });
  if (asked === "last-admin") return refused(asked);
  return done(asked === "new" ? await tell("erasureAsked", userId, viewer) : "none");
}

/** Cancels a scheduled erasure: one's own, or as an administrator that of a removed person. */
export async function cancelErasure(
  viewer: Viewer,
  personId: string,
): Promise<Outcome<null, "not-found">> {
  if (!isId(personId)) return refused("not-found");
  const person = await db().user.findUnique({ where: { id: personId } });
  if (!person || !canErase(viewer, person)) return refused("not-found");
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    const gone = await tx.erasureRequest.deleteMany({ where: { userId: personId } });
    if (gone.count === 0) return refused("not-found");
    await recordChange(tx, viewer, { act: "erasure-cancelled", personId });
    return done(null);
  });
}

async function tell(kind: "erasureAsked", userId: string, viewer: Viewer): Promise<Posted> {
  const person = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const link = new URL("/privacy/erasure", env().PENDULUM_URL).href;
  return postLetter(kind, person, localeFrom(person.locale ?? viewer.locale, null), { link });
}
