import { describe, expect, test } from "vitest";
import {
  addressIn,
  canBeAdded,
  canBeBelieved,
  canLinkByAddress,
  NO_TRUST,
  type Trust,
} from "@/lib/federation/policy";

const acme: Trust = { ...NO_TRUST, domains: ["acme.com"] };
const adding: Trust = { ...acme, createsAccounts: true };
const lenient: Trust = { ...adding, trustsUnverified: true };
const said = (email: string | null, isVerified: boolean | null) => ({ email, isVerified });

test.each([
  ["Jonas.Weber@Acme.com", "jonas.weber@acme.com"],
  ["jonas+pendulum@eu.acme.com", "jonas+pendulum@eu.acme.com"],
  [null, null],
  ["", null],
  ["acme.com", null],
  ["jonas@acme.com@beta.com", null],
  ["jonas@acme.com ", null],
  ["jonas@acme.com\u0000.beta.com", null],
  ["mar\u212A@acme.com", null],
  ["\uFF4Amark@acme.com", null],
  ["jonas@acme.com\u200B", null],
])("%o names the address %o", (said, address) => {
  expect(addressIn(said)).toBe(address);
});

describe("an address", () => {
  test.each([
    ["verified", said("a@acme.com", true), true, true],
    ["not said to be verified", said("a@acme.com", null), false, true],
    ["said not to be verified", said("a@acme.com", false), false, false],
    ["that is missing", said(null, true), false, false],
  ])("%s is believed: strictly, or leniently", (_, claimed, strictly, leniently) => {
    expect(canBeBelieved(claimed, adding)).toBe(strictly);
    expect(canBeBelieved(claimed, lenient)).toBe(leniently);
  });

  const only = true;
  const several = false;
  test.each([
    ["of any domain, at the only provider without domains", "x@b.com", NO_TRUST, only, true],
    ["of any domain, at one of several without domains", "x@b.com", NO_TRUST, several, false],
    ["of its domain", "x@acme.com", acme, several, true],
    ["of another domain, at one of several", "x@b.com", acme, several, false],
    ["of another domain, at the only one with domains", "x@b.com", acme, only, false],
    ["of a domain below", "x@eu.acme.com", acme, only, false],
    ["of a domain that ends alike", "x@notacme.com", acme, only, false],
    ["with two signs", "x@b.com@acme.com", acme, several, true],
    ["that only begins like it", "x@acme.com@b.com", acme, several, false],
    ["without a sign", "acme.com@", acme, several, false],
  ])("%s opens an account: %#", (_, email, trust, isOnly, opens) => {
    expect(canLinkByAddress(said(email, true), trust, isOnly)).toBe(opens);
    expect(canLinkByAddress(said(email, null), trust, isOnly)).toBe(false);
  });

  test("that is believed without proof opens accounts of named domains only", () => {
    const nowhere = { ...lenient, domains: [] };
    expect(canLinkByAddress(said("a@acme.com", null), lenient, only)).toBe(true);
    expect(canLinkByAddress(said("a@b.com", null), lenient, only)).toBe(false);
    expect(canLinkByAddress(said("a@b.com", null), nowhere, only)).toBe(false);
  });

  test.each([
    ["of the domain", said("a@acme.com", true), adding, true],
    ["of the domain, when accounts are not added", said("a@acme.com", true), acme, false],
    ["of another domain", said("a@b.com", true), adding, false],
    ["not said to be verified", said("a@acme.com", null), adding, false],
    ["not said to be verified, at a lenient one", said("a@acme.com", null), lenient, true],
    ["said not to be verified, at a lenient one", said("a@acme.com", false), lenient, false],
    ["without domains", said("a@acme.com", true), { ...adding, domains: [] }, false],
  ])("%s gets an account", (_, claimed, trust, gets) => {
    expect(canBeAdded(claimed, trust)).toBe(gets);
  });
});
