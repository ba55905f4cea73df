import { recordChange } from "@/lib/audit/mutations";
import { findProvider } from "@/lib/auth/openid/provider";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { GroupRuleWish, TrustWish } from "./input";
import { NO_TRUST } from "./policy";

/** Sets what a provider is trusted with, and records each part that differs from before. */
export async function setTrust(
  viewer: Viewer,
  { provider: id, ...trust }: TrustWish,
): Promise<Outcome<null, "not-found">> {
  const provider = findProvider(id);
  if (!canAdminister(viewer) || !provider) return refused("not-found");
  const { issuer } = provider;
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${"trust " + issuer}))`;
    const before = (await tx.providerTrust.findUnique({ where: { issuer } })) ?? NO_TRUST;
    await tx.providerTrust.upsert({
      where: { issuer },
      create: { issuer, ...trust },
      update: trust,
    });
    for (const name of ["domains", "createsAccounts", "trustsUnverified"] as const) {
      const details = { before: told(before[name]), after: told(trust[name]), provider: issuer };
      if (details.before !== details.after)
        await recordChange(tx, viewer, { act: "provider-trusted", thing: name, details });
    }
    return done(null);
  });
}

function told(value: boolean | readonly string[]): boolean | string {
  return typeof value === "boolean" ? value : value.join(", ");
}

/** Adds what a group of a provider gives from now on: at the next sign-in of the people in it. */
export async function addRule(
  viewer: Viewer,
  { provider: id, group, role, teamId }: GroupRuleWish,
): Promise<Outcome<null, "not-found" | "rule-there">> {
  const provider = findProvider(id);
  if (!canAdminister(viewer) || !provider) return refused("not-found");
  const { issuer } = provider;
  if (teamId !== null && !(await isTeam(teamId))) return refused("not-found");
  try {
    await db().$transaction(async (tx) => {
      await tx.groupRule.create({ data: { issuer, group, role, teamId } });
      const details = { after: group, kind: role, provider: issuer };
      await recordChange(tx, viewer, { act: "group-mapped", teamId, thing: "group", details });
    });
    return done(null);
  } catch (error) {
    const rules = { group_rule_once: "rule-there", group_rule_teamId_fkey: "not-found" } as const;
    return refusedBy<"not-found" | "rule-there">(error, rules);
  }
}

async function isTeam(id: string): Promise<boolean> {
  return isId(id) && (await db().team.count({ where: { id, archivedAt: null } })) > 0;
}

/** Removes what a group gives. Whoever has it by this rule loses it when they next sign in. */
export async function removeRule(
  viewer: Viewer,
  { rule: id }: { rule: string },
): Promise<Outcome<null, "not-found">> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  return db().$transaction(async (tx): Promise<Outcome<null, "not-found">> => {
    const [gone] = await tx.$queryRaw<RemovedRule[]>`
      DELETE FROM "group_rule" WHERE "id" = ${id}::uuid
      RETURNING "issuer", "group", "role"::text AS "role", "teamId"::text AS "teamId"`;
    if (!gone) return refused("not-found");
    const { group, role, issuer, teamId } = gone;
    const details = { before: group, kind: role, provider: issuer };
    await recordChange(tx, viewer, { act: "group-unmapped", teamId, thing: "group", details });
    return done(null);
  });
}

type RemovedRule = { issuer: string; group: string; role: string; teamId: string | null };
