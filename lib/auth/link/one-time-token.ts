import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { TokenPurpose } from "@/lib/db/generated/enums";

/** What is known of the person to whom a link belongs. */
export const HOLDER = {
  id: true,
  name: true,
  email: true,
  joinedAt: true,
  totpEnabledAt: true,
} as const satisfies Prisma.UserSelect;

export type Holder = Prisma.UserGetPayload<{ select: typeof HOLDER }>;

/** A new secret of 256 bits for a one-time link; the database keeps `hashOf` it alone. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a one-time secret: its SHA-256 in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/**
 * The filter for the link of a secret as long as it works: not used, not too old, of one of these purposes. Links
 * of somebody who was removed do not work, nor does a link to sign in of somebody who has not joined.
 */
export function usable(secret: string, purposes: readonly TokenPurpose[], now: Date) {
  const mayEnter = { joinedAt: { not: null }, removedAt: null };
  return {
    hash: hashOf(secret),
    purpose: { in: [...purposes] },
    usedAt: null,
    expiresAt: { gt: now },
    OR: [
      { purpose: "FIRST_ADMIN" },
      { purpose: { in: ["INVITATION", "PASSWORD_RESET"] }, user: { removedAt: null } },
      { purpose: "MAGIC_LINK", user: mayEnter },
    ],
  } satisfies Prisma.OneTimeTokenWhereInput;
}
