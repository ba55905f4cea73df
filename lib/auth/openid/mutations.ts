import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { voidLinks } from "../link/one-time-token-mutations";
import type { Identity } from "./claims";

/**
 * Finds the person whom the provider identified: by issuer and subject once linked, even when the
 * email has changed, unless the person closed the identity; otherwise by a verified email of an
 * invited or joined person, whom it links and activates. Nobody is created; a person has one
 * identity at a provider.
 */
export async function admitIdentity(
  { issuer, subject, verifiedEmail }: Identity,
  now: Date,
): Promise<Outcome<string, "not-admitted">> {
  return db().$transaction(async (tx) => {
    // Serialised: the same identity may arrive twice at once.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${issuer + " " + subject}))`;
    const linked = await tx.account.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { closedAt: true, user: { select: { id: true, removedAt: true } } },
    });
    if (linked?.user.removedAt || linked?.closedAt) return refused("not-admitted");
    if (linked) return done(linked.user.id);
    if (!verifiedEmail) return refused("not-admitted");
    const person = await tx.user.findFirst({
      where: { email: verifiedEmail, removedAt: null, accounts: { none: { issuer } } },
      select: { id: true, joinedAt: true },
    });
    if (!person) return refused("not-admitted");
    await tx.account.createMany({
      data: { issuer, subject, userId: person.id, linkedAt: now },
      skipDuplicates: true,
    });
    if (!person.joinedAt) {
      const { id } = person;
      await tx.user.update({ where: { id }, data: { joinedAt: now } });
      await voidLinks(tx, { userId: id, purpose: "INVITATION" }, now);
    }
    const { id: userId } = person;
    const act = person.joinedAt ? "provider-linked" : "person-joined";
    await recordChange(tx, { userId }, { act, personId: userId });
    return done(person.id);
  });
}
