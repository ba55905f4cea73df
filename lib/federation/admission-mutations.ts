import { recordChange } from "@/lib/audit/mutations";
import { voidLinks } from "@/lib/auth/link/one-time-token-mutations";
import type { Identity } from "@/lib/auth/openid/claims";
import { lockIdentity } from "@/lib/auth/openid/identity-mutations";
import type { ProviderProblem } from "@/lib/auth/openid/problem";
import { providerOf } from "@/lib/auth/openid/provider";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { done, refused, type Outcome } from "@/lib/outcome";
import { followGroups } from "./grant-mutations";
import { newcomerName } from "./newcomer";
import {
  addressIn,
  canBeAdded,
  canBeBelieved,
  canLinkByAddress,
  NO_TRUST,
  type Trust,
} from "./policy";

type Transaction = Prisma.TransactionClient;
type Admitted = Outcome<string, ProviderProblem>;

/**
 * Finds the person whom a provider identified, and lets their roles follow their groups there. A
 * linked identity is its person's, whatever its address has become. Otherwise an address that the
 * provider may speak for opens the account that has it, or gets one; a person has one identity at a
 * provider. The value is the person's id.
 */
export async function admitIdentity(said: Identity, now: Date): Promise<Admitted> {
  const identity = { ...said, email: addressIn(said.email) };
  const provider = providerOf(identity.issuer);
  if (!provider) return refused("elsewhere-not-admitted");
  const { issuer } = provider;
  return db().$transaction(async (tx) => {
    await lockIdentity(tx, identity);
    const trust = (await tx.providerTrust.findUnique({ where: { issuer } })) ?? NO_TRUST;
    const found = (await findLinked(tx, identity)) ?? (await linkOrAdd(tx, identity, trust, now));
    if (found.ok) await followGroups(tx, found.value, { issuer, groups: identity.groups }, now);
    return found;
  });
}

/** The person to whom the identity is linked; null when it is not. */
async function findLinked(
  tx: Transaction,
  { issuer, subject }: Identity,
): Promise<Admitted | null> {
  const linked = await tx.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { closedAt: true, user: { select: { id: true, removedAt: true } } },
  });
  if (!linked) return null;
  if (linked.user.removedAt) return refused("elsewhere-not-admitted");
  return linked.closedAt ? refused("elsewhere-closed") : done(linked.user.id);
}

async function linkOrAdd(
  tx: Transaction,
  identity: Identity,
  trust: Trust,
  now: Date,
): Promise<Admitted> {
  const { email } = identity;
  if (!email || !canBeBelieved(identity, trust)) return refused("elsewhere-unverified");
  if (!canLinkByAddress(identity, trust, env().providers.length === 1))
    return refused("elsewhere-not-admitted");
  const [person] = await tx.$queryRaw<Known[]>`
    SELECT "id"::text, "joinedAt", "removedAt" FROM "user" WHERE "email" = ${email}::citext
    FOR NO KEY UPDATE`;
  if (person?.removedAt) return refused("elsewhere-not-admitted");
  if (person) return link(tx, person, identity, now);
  if (!canBeAdded(identity, trust)) return refused("elsewhere-not-admitted");
  return done(await add(tx, { ...identity, email }, now));
}

type Known = { id: string; joinedAt: Date | null; removedAt: Date | null };

async function link(
  tx: Transaction,
  { id: userId, joinedAt }: Known,
  { issuer, subject }: Identity,
  now: Date,
): Promise<Admitted> {
  const others = await tx.account.count({ where: { userId, issuer } });
  if (others > 0) return refused("elsewhere-other-account");
  await tx.account.create({ data: { issuer, subject, userId, linkedAt: now } });
  if (!joinedAt) {
    await tx.user.update({ where: { id: userId }, data: { joinedAt: now } });
    await voidLinks(tx, { userId, purpose: "INVITATION" }, now);
  }
  const act = joinedAt ? "provider-linked" : "person-joined";
  await recordChange(tx, { userId }, { act, personId: userId, details: { provider: issuer } });
  return done(userId);
}

async function add(
  tx: Transaction,
  identity: Identity & { email: string },
  now: Date,
): Promise<string> {
  const { issuer, subject, email } = identity;
  const { id } = await tx.user.create({
    data: {
      email,
      name: newcomerName(identity),
      invitedAt: now,
      joinedAt: now,
      accounts: { create: { issuer, subject, linkedAt: now } },
    },
    select: { id: true },
  });
  const details = { provider: issuer };
  await recordChange(tx, "provider", { act: "person-added", personId: id, details });
  await recordChange(tx, { userId: id }, { act: "person-joined", personId: id, details });
  return id;
}
