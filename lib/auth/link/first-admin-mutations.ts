import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { FirstAdmin } from "../input";
import { hashPassword } from "../password/hash";
import { passwordProblem, type PasswordProblem } from "../password/password";
import { hashOf, newSecret } from "./one-time-token";

export type FirstAdminRefusal = "link-spent" | "email-taken" | PasswordProblem;

const DAYS_VALID = 7;

/**
 * The one-time link with which the first administrator is made, printed at start; null once there is one who
 * can sign in. Each call makes a new link, and the one before stops working.
 */
export async function issueFirstAdminLink(now: Date): Promise<string | null> {
  const secret = newSecret();
  const isIssued = await db().$transaction(async (tx) => {
    if (await hasAdmin(tx)) return false;
    const purpose = "FIRST_ADMIN";
    await tx.oneTimeToken.updateMany({ where: { purpose, usedAt: null }, data: { usedAt: now } });
    const expiresAt = new Date(now.getTime() + DAYS_VALID * 24 * 3_600_000);
    await tx.oneTimeToken.create({
      data: { hash: hashOf(secret), purpose, createdAt: now, expiresAt },
    });
    return true;
  });
  return isIssued ? new URL(`/join/${secret}`, env().PENDULUM_URL).href : null;
}

/** Makes the first administrator and names the installation, once. The value is their email. */
export async function makeFirstAdmin(
  secret: string,
  { organisation, name, email, password }: FirstAdmin,
  now: Date,
): Promise<Outcome<string, FirstAdminRefusal>> {
  const purpose = "FIRST_ADMIN";
  const usable = { hash: hashOf(secret), purpose, usedAt: null, expiresAt: { gt: now } } as const;
  if (!(await db().oneTimeToken.count({ where: usable }))) return refused("link-spent");
  const problem = passwordProblem(password, { name, email });
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email } });
    if (known?.removedAt) return refused("email-taken");
    if (await hasAdmin(tx)) return refused("link-spent");
    const spent = await tx.oneTimeToken.updateMany({ where: usable, data: { usedAt: now } });
    if (spent.count === 0) return refused("link-spent");
    const person = { name, passwordHash, isAdmin: true, joinedAt: known?.joinedAt ?? now };
    await tx.user.upsert({ where: { email }, create: { email, ...person }, update: person });
    const installation = { name: organisation };
    await tx.installation.upsert({
      ...{ where: { id: 1 }, create: { id: 1, ...installation }, update: installation },
    });
    return done(email);
  });
}

// One after the other, so that two processes or two presses do not both find nobody.
async function hasAdmin(tx: Prisma.TransactionClient): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum admins'))`;
  const where = { isAdmin: true, joinedAt: { not: null }, removedAt: null };
  return (await tx.user.count({ where })) > 0;
}
