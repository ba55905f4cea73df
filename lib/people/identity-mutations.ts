import { recordChange } from "@/lib/audit/mutations";
import { endAllAccess } from "@/lib/auth/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { IdentityOf } from "./input";
import { lockPeople } from "./person-mutations";
import { canUnlinkIdentity } from "./policy";

/**
 * Unlinks somebody's identity at a sign-in provider, so that another one there can take its place:
 * a person who comes back often has a new one. It signs in nobody any more, and every session, link
 * and token of the person ends.
 */
export async function unlinkIdentity(
  viewer: Viewer,
  { personId, issuer }: IdentityOf,
  now: Date,
): Promise<Outcome<null, "not-found">> {
  if (!isId(personId) || !canUnlinkIdentity(viewer, personId)) return refused("not-found");
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    await lockPeople(tx, [personId]);
    const unlinked = await tx.account.deleteMany({ where: { userId: personId, issuer } });
    if (unlinked.count === 0) return refused("not-found");
    await endAllAccess(tx, personId, now);
    const details = { provider: issuer };
    await recordChange(tx, viewer, { act: "provider-unlinked", personId, details });
    return done(null);
  });
}
