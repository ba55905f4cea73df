import { working } from "@/lib/auth/key/queries";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { GroupRole } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { NO_TRUST, type Trust } from "./policy";

/** A rule in a list. */
export type ListedRule = { id: string; group: string; role: GroupRole; team: string | null };

/** A provider as admins see it: how it is set up, and what it is trusted with. */
export type ProviderView = {
  id: string;
  name: string;
  issuer: string;
  /** The redirect address to register there. */
  redirect: string;
  /** The claim with the groups of a person; null: groups are not read. */
  groups: string | null;
  trust: Trust;
  rules: ListedRule[];
};

/** The configured providers; null for anybody who is not an admin. */
export async function listProviderViews(viewer: Viewer): Promise<ProviderView[] | null> {
  if (!canAdminister(viewer)) return null;
  const { providers, PENDULUM_URL } = env();
  if (providers.length === 0) return [];
  const issuers = { issuer: { in: providers.map(({ issuer }) => issuer) } };
  const trusts = await db().providerTrust.findMany({ where: issuers });
  const rules = await db().groupRule.findMany({
    where: issuers,
    orderBy: { id: "asc" },
    include: { team: { select: { name: true } } },
  });
  return providers.map(({ id, name, issuer, groups }) => ({
    id,
    name,
    issuer,
    redirect: new URL(`/api/auth/callback/${id}`, PENDULUM_URL).href,
    groups,
    trust: trusts.find((one) => one.issuer === issuer) ?? NO_TRUST,
    rules: rules
      .filter((rule) => rule.issuer === issuer)
      .map((rule) => ({
        id: rule.id,
        group: rule.group,
        role: rule.role,
        team: rule.team?.name ?? null,
      })),
  }));
}

/** Whether a directory keeps teams over SCIM: then no group of a provider gives one. */
export async function hasDirectory(
  now: Date,
  tx: Pick<Prisma.TransactionClient, "apiKey"> = db(),
): Promise<boolean> {
  const where = { userId: null, scopes: { has: "scim" }, ...working(now) };
  return (await tx.apiKey.count({ where })) > 0;
}
