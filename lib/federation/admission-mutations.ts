import { recordChange } from "@/lib/audit/mutations";
import { voidLinks } from "@/lib/auth/link/one-time-token-mutations";
import type { Identity } from "@/lib/auth/openid/claims";
import { lockIdentity } from "@/lib/auth/openid/identity-mutations";
import type { ProviderProblem } from "@/lib/auth/openid/problem";
import { providerOf } from "@/lib/auth/openid/provider";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
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
  const { issuer, id } = provider;
  const admitted = await db().$transaction(async (tx) => {
    await lockIdentity(tx, identity);
    const trust = (await tx.providerTrust.findUnique({ where: { issuer } })) ?? NO_TRUST;
    const found = (await findLinked(tx, identity)) ?? (await linkOrAdd(tx, identity, trust, now));
    if (found.ok) await followGroups(tx, found.value, { issuer, groups: identity.groups }, now);
    return found;
  });
  if (admitted.ok) return admitted;
  log("warn", "sign-in-refused", { provider: id, why: admitted.reason });
  return refused(WORDS_FOR[admitted.reason]);
}

/** Why an operator reads that somebody was refused, and what that person is told, who need not know who has an account. */
const WORDS_FOR = {
  "person-removed": "elsewhere-not-admitted",
  "identity-closed": "elsewhere-closed",
  "no-email-claim": "elsewhere-unverified",
  "email-not-verified": "elsewhere-unverified",
  "domain-not-listed": "elsewhere-not-admitted",
  "not-invited": "elsewhere-not-admitted",
  "another-account-linked": "elsewhere-other-account",
} as const satisfies Record<string, ProviderProblem>;

type Found = Outcome<string, keyof typeof WORDS_FOR>;

/** The person to whom the identity is linked; null when it is not. */
async function findLinked(tx: Transaction, { issuer, subject }: Identity): Promise<Found | null> {
  const linked = await tx.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { closedAt: true, user: { select: { id: true, removedAt: true } } },
  });
  if (!linked) return null;
  if (linked.user.removedAt) return refused("person-removed");
  return linked.closedAt ? refused("identity-closed") : done(linked.user.id);
}

async function linkOrAdd(
  tx: Transaction,
  identity: Identity,
  trust: Trust,
  now: Date,
): Promise<Found> {
  const { email } = identity;
  if (!email) return refused("no-email-claim");
  if (!canBeBelieved(identity, trust)) return refused("email-not-verified");
  if (!canLinkByAddress(identity, trust, env().providers.length === 1))
    return refused("domain-not-listed");
  const [person] = await tx.$queryRaw<Known[]>`
    SELECT "id"::text, "joinedAt", "removedAt" FROM "user" WHERE "email" = ${email}::citext
    FOR NO KEY UPDATE`;
  if (person?.removedAt) return refused("person-removed");
  if (person) return link(tx, person, identity, now);
  if (!canBeAdded(identity, trust)) return refused("not-invited");
  return done(await add(tx, { ...identity, email }, now));
}

type Known = { id: string; joinedAt: Date | null; removedAt: Date | null };

async function link(
  tx: Transaction,
  { id: userId, joinedAt }: Known,
  { issuer, subject }: Identity,
  now: Date,
): Promise<Found> {
  const others = await tx.account.count({ where: { userId, issuer } });
  if (others > 0) return refused("another-account-linked");
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
