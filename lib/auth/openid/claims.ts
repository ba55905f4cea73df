import { isSameIssuer, type ProviderSettings } from "@/lib/env";
import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "../person-name";

/** What a provider says about a person that is used here. */
export type Identity = {
  /** With the subject, who it is: nothing else identifies a person. */
  issuer: string;
  subject: string;
  /** The address as the provider has it; null when there is none. */
  email: string | null;
  /** Whether the provider has verified the address; null when it does not say. */
  isVerified: boolean | null;
  /** The person's name; null when there is none that can be one here. */
  name: string | null;
  /** The groups of the person; null when they are not read, or too many to be told. */
  groups: readonly string[] | null;
};

type Claims = Record<string, unknown>;
type Provider = Pick<ProviderSettings, "issuer" | "groups">;

const MOST_GROUPS = 2000;

/**
 * Reads the claims of a validated ID token (with userinfo, if needed); null when they identify
 * nobody, or speak in the name of another issuer than the provider's.
 */
export function identityFrom(claims: Claims, provider: Provider): Identity | null {
  const { iss, sub, email, name } = claims;
  if (typeof iss !== "string" || typeof sub !== "string" || !iss || !sub) return null;
  // A provider's own description says in whose name it signs: it could say another's.
  if (!isSameIssuer(iss, provider.issuer)) return null;
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === "string" && email ? email : null,
    isVerified: verificationIn(claims),
    name: nameFrom(name),
    groups: provider.groups === null ? null : groupsIn(claims, provider.groups),
  };
}

/** The claims that a provider may leave out of the ID token, and has where it tells of a person. */
export function isToldApart(claims: Claims, provider: Provider): boolean {
  const wantsGroups = provider.groups !== null && !(provider.groups in claims);
  return !claims.email || wantsGroups;
}

function verificationIn({ email_verified: said }: Claims): boolean | null {
  if (said === undefined || said === null) return null;
  return said === true || said === "true";
}

function nameFrom(said: unknown): string | null {
  if (typeof said !== "string" || hasUnfitCharacters(said)) return null;
  return cleanName(said).slice(0, NAME_LIMIT).trim() || null;
}

// With too many groups, a provider says where they could be asked for instead of listing them.
function groupsIn(claims: Claims, claim: string): readonly string[] | null {
  const elsewhere = claims._claim_names;
  const isElsewhere = typeof elsewhere === "object" && elsewhere !== null && claim in elsewhere;
  if (isElsewhere || claims.hasgroups === true || claims.hasgroups === "true") return null;
  const said = claims[claim];
  const listed: unknown[] = Array.isArray(said) ? said : [said];
  return listed.filter((one) => typeof one === "string").slice(0, MOST_GROUPS);
}
