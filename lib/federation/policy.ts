import type { Identity } from "@/lib/auth/openid/claims";
import { isEmail } from "@/lib/team/naming";

/** What an admin trusts a provider with. */
export type Trust = {
  /** For whose addresses it may speak; empty: all, while it is the only provider. */
  domains: readonly string[];
  createsAccounts: boolean;
  trustsUnverified: boolean;
};

/** Without a decision of an admin. */
export const NO_TRUST: Trust = { domains: [], createsAccounts: false, trustsUnverified: false };

type Claimed = Pick<Identity, "email" | "isVerified">;

/** Identities whose address says something: the provider verified it, or is believed without saying so. */
export function canBeBelieved({ email, isVerified }: Claimed, trust: Trust): boolean {
  return email !== null && (isVerified ?? trust.trustsUnverified);
}

/**
 * Identities that open the account with their address, or are linked to it: whoever runs the
 * provider could otherwise open any account. Of several providers each speaks for its own domains.
 */
export function canLinkByAddress(claimed: Claimed, trust: Trust, isOnlyProvider: boolean): boolean {
  if (!canBeBelieved(claimed, trust)) return false;
  const speaksForAll = isOnlyProvider && trust.domains.length === 0;
  return (speaksForAll && claimed.isVerified === true) || isOfDomain(claimed, trust);
}

/** Identities that get an account of their own: only addresses in a domain that an admin named. */
export function canBeAdded(claimed: Claimed, trust: Trust): boolean {
  return trust.createsAccounts && canBeBelieved(claimed, trust) && isOfDomain(claimed, trust);
}

/**
 * The address that a provider names, in small letters; null when it is none. Not in plain characters,
 * as what people enter is: a letter that only looks like another makes another address.
 */
export function addressIn(said: string | null): string | null {
  const isPlain = said !== null && /^[\x21-\x7E]+$/.test(said);
  const address = isPlain ? said.toLowerCase() : "";
  return isEmail(address) ? address : null;
}

// The whole domain: what belongs to eu.example.com does not belong to example.com.
function isOfDomain({ email }: Claimed, { domains }: Trust): boolean {
  const domain = email?.slice(email.lastIndexOf("@") + 1) ?? "";
  return domains.includes(domain);
}
