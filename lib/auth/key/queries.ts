import { db } from "@/lib/db/client";
import { canAdminister, owesSecondFactor } from "../policy";
import { findInstallationViewer, findViewerWithoutSession, type Viewer } from "../queries";
import { hashOfKey, type Scope } from "./key";

/** A program that asks, and what its key opens. */
export type Asker = {
  keyId: string;
  scopes: readonly Scope[];
  viewer: Viewer;
  /** When the key was last used before. */
  usedAt: Date | null;
};

/**
 * Who asks with this secret; null when no key has it, it was revoked or expired, or its person was
 * removed or must still set up a second factor.
 */
export async function findAsker(secret: string, now: Date): Promise<Asker | null> {
  const hash = hashOfKey(secret);
  const key = hash && (await db().apiKey.findFirst({ where: { hash, ...working(now) } }));
  if (!key) return null;
  const viewer = key.userId
    ? await findViewerWithoutSession(key.userId, now)
    : await findInstallationViewer(key, now);
  if (!viewer || owesSecondFactor(viewer)) return null;
  return { keyId: key.id, scopes: key.scopes as Scope[], viewer, usedAt: key.usedAt };
}

/** The filter for keys that work. */
export function working(now: Date) {
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

/** A key in a list. */
export type ListedKey = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  usedAt: Date | null;
  /** Who made it; null for one's own, and when they were erased. */
  maker: { name: string; removedAt: Date | null } | null;
};

const LISTED = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  maker: { select: { name: true, removedAt: true } },
} as const;

/** The working keys of the installation, the newest first; null for anybody who is not an admin. */
export async function listKeys(viewer: Viewer, now: Date): Promise<ListedKey[] | null> {
  return canAdminister(viewer) ? list(null, now) : null;
}

/** The viewer's working tokens, the newest first. */
export async function listOwnTokens(viewer: Viewer, now: Date): Promise<ListedKey[]> {
  return list(viewer.userId, now);
}

async function list(userId: string | null, now: Date): Promise<ListedKey[]> {
  return db().apiKey.findMany({
    where: { userId, ...working(now) },
    relationLoadStrategy: "join",
    orderBy: { id: "desc" },
    select: LISTED,
  });
}
