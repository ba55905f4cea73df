import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import { endAllSessions } from "../mutations";
import type { Viewer } from "../queries";
import type { Identity } from "./claims";
import type { ProviderProblem } from "./problem";
import { providerOf } from "./provider";

/**
 * Closes the viewer's identity at a provider: it can no longer sign in, and every other session
 * ends. Refused for the last way to sign in, which means a password or an open identity at a
 * configured provider; a mailed link does not count, because its server may be unavailable later.
 */
export async function closeIdentity(
  viewer: Viewer,
  issuer: string,
  now: Date,
): Promise<Outcome<null, "not-found" | "last-way-in">> {
  const { userId, sessionId } = viewer;
  return db().$transaction(async (tx) => {
    // Serialised: two requests that each close one must not both find the other open.
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const { passwordHash, accounts } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, accounts: { where: { closedAt: null } } },
    });
    if (!accounts.some((one) => one.issuer === issuer)) return refused("not-found");
    const left = accounts.filter((one) => one.issuer !== issuer);
    if (!passwordHash && !left.some((one) => providerOf(one.issuer))) return refused("last-way-in");
    await tx.account.updateMany({ where: { userId, issuer }, data: { closedAt: now } });
    await endAllSessions(userId, now, sessionId, tx);
    await recordChange(tx, viewer, { act: "provider-closed", personId: userId });
    return done(null);
  });
}

/** Reopens a closed identity of the viewer. */
export async function openIdentity(
  viewer: Viewer,
  issuer: string,
): Promise<Outcome<null, "not-found">> {
  const { userId } = viewer;
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    const opened = await tx.account.updateMany({
      where: { userId, issuer, closedAt: { not: null } },
      data: { closedAt: null },
    });
    if (opened.count === 0) return refused("not-found");
    await recordChange(tx, viewer, { act: "provider-opened", personId: userId });
    return done(null);
  });
}

/**
 * Links an identity to the viewer, who proved that it is theirs at the provider and is signed in
 * here: whatever address it has. Refused when it is somebody's already, or the viewer has another
 * one there. The value is the viewer's id.
 */
export async function linkIdentity(
  viewer: Viewer,
  { issuer, subject }: Identity,
  now: Date,
): Promise<Outcome<string, ProviderProblem>> {
  const { userId } = viewer;
  return db().$transaction(async (tx): Promise<Outcome<string, ProviderProblem>> => {
    await lockIdentity(tx, { issuer, subject });
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.account.findFirst({ where: { issuer, OR: [{ subject }, { userId }] } });
    if (known) return refused("elsewhere-other-account");
    await tx.account.create({ data: { issuer, subject, userId, linkedAt: now } });
    await recordChange(tx, viewer, {
      act: "provider-linked",
      personId: userId,
      details: { provider: issuer },
    });
    return done(userId);
  });
}

/** Serialises what is done about an identity: it may arrive twice at once. */
export async function lockIdentity(
  tx: Prisma.TransactionClient,
  { issuer, subject }: Pick<Identity, "issuer" | "subject">,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${issuer + " " + subject}))`;
}
