import { newKey, KEY_SCOPES, type Scope } from "@/lib/auth/key/key";
import { db } from "@/lib/db/client";
import type { CastKey } from "@/prisma/cast";
import type { TableFacts } from "./matrix-world";

/** A key of the installation that works for now, with its secret. */
export async function keyOf(
  scopes: readonly Scope[],
  more: { makerId?: string; expiresAt?: Date; revokedAt?: Date } = {},
): Promise<{ id: string; secret: string }> {
  const { secret, hash } = newKey();
  const data = { name: "Directory", hash, scopes: [...scopes], ...more };
  return { ...(await db().apiKey.create({ data })), secret };
}

/** A token of a person, with its secret. */
export async function tokenFor(
  userId: string,
  {
    scopes = ["own"],
    ...more
  }: { expiresAt?: Date; revokedAt?: Date; scopes?: readonly Scope[] } = {},
): Promise<{ id: string; secret: string }> {
  const { secret, hash } = newKey();
  const data = { name: "Notes", hash, scopes: [...scopes], userId, ...more };
  return { ...(await db().apiKey.create({ data })), secret };
}

/** Adds a key of the installation that opens everything, and tokens of some people, with their secrets. */
export async function addKeyFacts(facts: TableFacts): Promise<void> {
  const key = await keyOf(KEY_SCOPES, { makerId: facts.ada ?? "" });
  facts["ada.keyId"] = key.id;
  facts["ada.key"] = key.secret;
  for (const person of ["jonas", "lea", "priya"] satisfies CastKey[]) {
    const token = await tokenFor(facts[person] ?? "");
    facts[`${person}.tokenId`] = token.id;
    facts[`${person}.token`] = token.secret;
  }
}
