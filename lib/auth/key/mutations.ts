import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { canAdminister } from "../policy";
import type { Viewer } from "../queries";
import type { NewKey, NewToken } from "./input";
import { expiryOf, newKey, type Scope } from "./key";
import { working, type Asker } from "./queries";

type KeyRefusal = "not-found" | "too-many";

/** How many keys of the installation, or tokens of one person, can work at the same time. */
const MOST = 50;

/** Makes a key of the installation. Its secret is only in the return value. */
export async function makeKey(
  viewer: Viewer,
  { name, expires, scope }: NewKey,
  now: Date,
): Promise<Outcome<{ secret: string }, KeyRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  const scopes = [...new Set(scope)];
  const expiresAt = expiryOf(expires, now);
  return make(viewer, { name, scopes, expiresAt, userId: null, makerId: viewer.userId }, now);
}

/** Makes a token of the viewer, for what is their own and what they chose. Its secret is only in the return value. */
export async function makeToken(
  viewer: Viewer,
  { name, expires, scope }: NewToken,
  now: Date,
): Promise<Outcome<{ secret: string }, KeyRefusal>> {
  const expiresAt = expiryOf(expires, now);
  const { userId } = viewer;
  const scopes: Scope[] = [...new Set<Scope>(["own", ...scope])];
  return make(viewer, { name, scopes, expiresAt, userId, makerId: null }, now);
}

type Made = {
  name: string;
  scopes: Scope[];
  expiresAt: Date | null;
  userId: string | null;
  makerId: string | null;
};

async function make(
  viewer: Viewer,
  made: Made,
  now: Date,
): Promise<Outcome<{ secret: string }, KeyRefusal>> {
  const { secret, hash } = newKey();
  return db().$transaction(async (tx) => {
    const whose = made.userId ?? "installation";
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum keys'), hashtext(${whose}))`;
    const { userId } = made;
    if ((await tx.apiKey.count({ where: { userId, ...working(now) } })) >= MOST)
      return refused("too-many");
    const { id } = await tx.apiKey.create({ data: { ...made, hash, createdAt: now } });
    await recordChange(tx, viewer, {
      act: userId ? "token-made" : "key-made",
      personId: userId,
      thing: id,
      details: { after: made.scopes.join(" ") },
    });
    return done({ secret });
  });
}

/** Revokes a key of the installation: it opens nothing from the next request on. Idempotent. */
export async function revokeKey(
  viewer: Viewer,
  keyId: string,
  now: Date,
): Promise<Outcome<null, KeyRefusal>> {
  return canAdminister(viewer)
    ? revoke(viewer, { id: keyId, userId: null }, now)
    : refused("not-found");
}

/** Revokes one of the viewer's tokens. Idempotent. */
export async function revokeToken(
  viewer: Viewer,
  keyId: string,
  now: Date,
): Promise<Outcome<null, KeyRefusal>> {
  return revoke(viewer, { id: keyId, userId: viewer.userId }, now);
}

async function revoke(
  viewer: Viewer,
  key: { id: string; userId: string | null },
  now: Date,
): Promise<Outcome<null, KeyRefusal>> {
  if (!isId(key.id)) return refused("not-found");
  return db().$transaction(async (tx) => {
    if ((await tx.apiKey.count({ where: key })) === 0) return refused("not-found");
    const where = { ...key, revokedAt: null };
    const { count } = await tx.apiKey.updateMany({ where, data: { revokedAt: now } });
    const act = key.userId ? "token-revoked" : "key-revoked";
    if (count > 0) await recordChange(tx, viewer, { act, personId: key.userId, thing: key.id });
    return done(null);
  });
}

/** Revokes every token of a person. */
export async function endAllTokens(
  tx: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  await tx.apiKey.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}

const MINUTE_MS = 60_000;

/** Records that a key was used, to the minute: a busy program would otherwise write at each request. */
export async function noteUse({ keyId, usedAt }: Asker, now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  if (usedAt !== null && usedAt >= minute) return;
  await db().apiKey.updateMany({ where: { id: keyId }, data: { usedAt: minute } });
}
