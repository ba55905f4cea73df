import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Identity } from "./claims";

/**
 * The person here behind somebody that the provider vouches for. Found by issuer and subject once linked,
 * whatever the email has become, unless the person closed it; before that linked by a verified email to somebody invited or joined, whom
 * it lets in. Nobody is created; a person has one identity at a provider.
 */
export async function admitIdentity(
  { issuer, subject, verifiedEmail }: Identity,
  now: Date,
): Promise<Outcome<string, "not-admitted">> {
  return db().$transaction(async (tx) => {
    // One after the other: the same identity may come twice at once.
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
      const open = { userId: id, purpose: "INVITATION", usedAt: null } as const;
      await tx.oneTimeToken.updateMany({ where: open, data: { usedAt: now } });
    }
    return done(person.id);
  });
}
