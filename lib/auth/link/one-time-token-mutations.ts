import type { Prisma } from "@/lib/db/generated/client";
import type { TokenPurpose } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { HOLDER, hashOf, newSecret, usable, type Holder } from "./one-time-token";

type Tokens = Pick<Prisma.TransactionClient, "oneTimeToken">;

const MINUTE_MS = 60_000;

/** The path of the link for each purpose. */
const PATHS: Record<TokenPurpose, string> = {
  INVITATION: "/join/",
  PASSWORD_RESET: "/join/",
  FIRST_ADMIN: "/join/",
  MAGIC_LINK: "/sign-in/link/",
};

/**
 * Creates a link that works once, within the given minutes. The secret is only in the return value;
 * the database stores its SHA-256.
 */
export async function issueLink(
  tx: Tokens,
  link: { purpose: TokenPurpose; userId: string | null; minutes: number },
  now: Date,
): Promise<string> {
  const { purpose, userId, minutes } = link;
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
  const hash = hashOf(secret);
  await tx.oneTimeToken.create({ data: { hash, purpose, userId, createdAt: now, expiresAt } });
  return new URL(PATHS[purpose] + secret, env().PENDULUM_URL).href;
}

/**
 * Uses up a link; only one of several concurrent callers succeeds. The value is its owner (none for
 * the link of the first administrator); null when it cannot be used.
 */
export async function spendLink(
  tx: Tokens,
  secret: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<{ user: Holder | null } | null> {
  const [spent] = await tx.oneTimeToken.updateManyAndReturn({
    where: usable(secret, purposes, now),
    data: { usedAt: now },
    select: { user: { select: HOLDER } },
  });
  return spent ?? null;
}

/** Invalidates the unused links of a person or of a purpose. */
export async function voidLinks(
  tx: Tokens,
  links: { userId: string; purpose?: TokenPurpose } | { purpose: TokenPurpose },
  now: Date,
): Promise<void> {
  await tx.oneTimeToken.updateMany({ where: { ...links, usedAt: null }, data: { usedAt: now } });
}
