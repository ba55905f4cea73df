import { describe, expect, test } from "vitest";
import { canSign, canWrite } from "@/lib/handover/policy";

const AT = new Date("2026-11-24T09:00:00Z");
const PEOPLE = ["giver", "taker", "other"];
const open = { giverId: "giver", takerId: "taker", giverSignedAt: null, takerSignedAt: null };
const signed = { giver: { ...open, giverSignedAt: AT }, taker: { ...open, takerSignedAt: AT } };
const fixed = { ...open, giverSignedAt: AT, takerSignedAt: AT };

describe("a handover is", () => {
  test.each([
    ["nobody has signed", open, ["giver"]],
    ["the giver has signed", signed.giver, ["giver"]],
    ["the taker has signed", signed.taker, ["giver"]],
    ["both have signed", fixed, []],
    ["nobody hands over", { ...open, giverId: null }, []],
  ])("written by these people, when %s", (_, facts, writers) => {
    expect(PEOPLE.filter((who) => canWrite(who, facts))).toEqual(writers);
  });

  test.each([
    ["nobody has signed", open, ["giver", "taker"]],
    ["the giver has signed", signed.giver, ["taker"]],
    ["the taker has signed", signed.taker, ["giver"]],
    ["both have signed", fixed, []],
  ])("signed by these people, when %s", (_, facts, signers) => {
    expect(PEOPLE.filter((who) => canSign(who, facts, true))).toEqual(signers);
    expect(PEOPLE.filter((who) => canSign(who, facts, false))).toEqual([]);
  });
});
