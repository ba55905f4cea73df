import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { TokenPurpose } from "@/lib/db/generated/enums";

/** What is known about the owner of a link. */
export const HOLDER = {
  id: true,
  name: true,
  email: true,
  joinedAt: true,
  totpEnabledAt: true,
} as const satisfies Prisma.UserSelect;

export type Holder = Prisma.UserGetPayload<{ select: typeof HOLDER }>;

/** A new secret of 256 bits for a one-time link; the database stores only its `hashOf`. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The stored form of a one-time secret: its SHA-256 in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/**
 * The filter for a valid link with this secret: unused, not expired, of one of these purposes.
 * Links of removed people are invalid, as are sign-in links of people who have not joined.
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
