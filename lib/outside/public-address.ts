import { BlockList, isIP } from "node:net";

// What IANA's registries of special-purpose addresses (RFC 6890 and later) exclude from the public
// internet, and prefixes that embed an IPv4 address (6to4, Teredo), which could bypass the rule.
const SPECIAL_4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
const SPECIAL_6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [net, bits] of SPECIAL_4) special.addSubnet(net, bits, "ipv4");
for (const [net, bits] of SPECIAL_6) special.addSubnet(net, bits, "ipv6");
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether a text is an IP address of the public internet. IPv6 is public only inside 2000::/3:
 * loopback, link-local, unique local, mapped and translated IPv4 addresses are all outside of it.
 */
export function isPublicAddress(text: string): boolean {
  const family = isIP(text);
  if (family === 4) return !special.check(text, "ipv4");
  if (family !== 6 || text.includes("%")) return false;
  return globalUnicast.check(text, "ipv6") && !special.check(text, "ipv6");
}

/** Longest accepted address, in characters. */
export const LONGEST_URL = 2000;

/**
 * A user-supplied address, if it can be a public one: http or https (webcal becomes https) at the
 * default port, without a user name or password. Null for anything else. The resolved host is
 * checked when it is fetched.
 */
export function webAddress(text: string): URL | null {
  const typed = text.trim().replace(/^webcals?:/i, "https:");
  if (typed.length > LONGEST_URL || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || url.port !== "" || url.username !== "" || url.password !== "") return null;
  const host = hostOf(url);
  return isIP(host) === 0 || isPublicAddress(host) ? url : null;
}

/** The host of an address; IPv6 without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}
