import { z } from "zod";
import { id, input, isTicked, text, word, type ValueOf } from "@/lib/input";

const MOST_DOMAINS = 50;

/** What a provider is trusted with. */
export const TrustInput = input(
  ["domain-wrong", "domains-many", "domains-missing", "domains-long"],
  (error) =>
    z
      .object({
        provider: word,
        domains: text(5000, error("domains-long"))
          .transform((said) => domainsIn(said))
          .refine((domains) => domains.every(isDomain), error("domain-wrong"))
          .refine((domains) => domains.length <= MOST_DOMAINS, error("domains-many")),
        createsAccounts: isTicked,
        trustsUnverified: isTicked,
      })
      .refine(
        ({ domains, createsAccounts, trustsUnverified }) =>
          domains.length > 0 || !(createsAccounts || trustsUnverified),
        { path: ["domains"], message: error("domains-missing") },
      ),
);

export type TrustWish = ValueOf<typeof TrustInput>;

function domainsIn(said: string): string[] {
  const words = said.toLowerCase().split(/[\s,;]+/);
  return [...new Set(words.map((word) => word.replace(/^@/, "")).filter(Boolean))];
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const areLabels = labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label));
  return areLabels && labels.length > 1 && domain.length <= 253;
}

/** What a group gives: a role, or a place in a team. */
export const GroupRuleInput = input(
  ["group-missing", "group-long", "role-missing", "team-missing"],
  (error) =>
    z
      .object({
        provider: word,
        group: text(200, error("group-long"), error("group-missing")),
        role: z.enum(["ADMIN", "PARTNER", "MEMBER"], error("role-missing")),
        teamId: id,
      })
      .refine(({ role, teamId }) => role === "ADMIN" || teamId !== "", {
        path: ["teamId"],
        message: error("team-missing"),
      })
      .transform((rule) => ({ ...rule, teamId: rule.role === "ADMIN" ? null : rule.teamId })),
);

export type GroupRuleWish = ValueOf<typeof GroupRuleInput>;

/** One of the rules. */
export const RuleIdInput = input([], () => z.object({ rule: id }));
