import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { FirstAdmin } from "../input";
import { hashPassword } from "../password/hash";
import { passwordProblem, type PasswordProblem } from "../password/password";
import { issueLink, spendLink, voidLinks } from "./one-time-token-mutations";
import { findLink } from "./queries";

export type FirstAdminRefusal = "link-spent" | "email-taken" | PasswordProblem;

const MINUTES_VALID = 7 * 24 * 60;
const PURPOSE = "FIRST_ADMIN";

/**
 * The one-time link for creating the first administrator, printed at start; null once an
 * administrator can sign in. Each call creates a new link and invalidates the previous one.
 */
export async function issueFirstAdminLink(now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    if (await hasAdmin(tx)) return null;
    await voidLinks(tx, { purpose: PURPOSE }, now);
    return issueLink(tx, { purpose: PURPOSE, userId: null, minutes: MINUTES_VALID }, now);
  });
}

/** Creates the first administrator and names the installation, once. The value is their email. */
export async function makeFirstAdmin(
  secret: string,
  { organisation, name, email, password }: FirstAdmin,
  now: Date,
): Promise<Outcome<string, FirstAdminRefusal>> {
  if (!(await findLink(secret, [PURPOSE], now))) return refused("link-spent");
  const problem = passwordProblem(password, { name, email });
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email } });
    if (known?.removedAt) return refused("email-taken");
    if (await hasAdmin(tx)) return refused("link-spent");
    if (!(await spendLink(tx, secret, [PURPOSE], now))) return refused("link-spent");
    const person = { name, passwordHash, isAdmin: true, joinedAt: known?.joinedAt ?? now };
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, ...person },
      update: person,
    });
    await tx.installation.upsert({
      where: { id: 1 },
      create: { id: 1, name: organisation },
      update: { name: organisation },
    });
    await recordChange(tx, { userId: id }, { act: "admin-granted", personId: id });
    return done(email);
  });
}

// Serialised, so that two processes or a double click do not both find no administrator.
async function hasAdmin(tx: Prisma.TransactionClient): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum admins'))`;
  const where = { isAdmin: true, joinedAt: { not: null }, removedAt: null };
  return (await tx.user.count({ where })) > 0;
}
