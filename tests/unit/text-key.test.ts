import { describe, expect, it } from "vitest";
import { inPlainCharacters, textKey, withoutUnseen } from "@/lib/text-key";

const UNSEEN = ["\u00AD", "\u200B", "\u2060", "\uFEFF", "\u200E", "\u200C", "\u200D", "\uFE0F"];

describe("texts that look the same", () => {
  it.each(UNSEEN)("with %j in them", (sign) => {
    expect(textKey(`${sign}Atelier${sign} été`)).toBe(textKey("Atelier été"));
  });

  it.each([
    ["ÉQUIPE", "équipe"],
    ["E\u0301quipe", "Équipe"],
    ["Ｓｔｏｒａｇｅ", "Storage"],
    ["oﬃce", "Office"],
    ["Team\u00A0 2", "Team 2"],
    ["Ⅳ", "IV"],
  ])("%s and %s", (one, other) => expect(textKey(one)).toBe(textKey(other)));

  it("are not those with other letters, accents or digits", () => {
    const keys = ["Équipe", "Equipe", "Équipe 1", "Équipe 2", "Œuvre", "Oeuvre"].map(textKey);
    expect(new Set(keys).size).toBe(6);
  });
});

it("takes out what nobody sees, but not what shapes letters and pictures", () => {
  expect(withoutUnseen("\uFEFFA\u200Bnn\u00AD")).toBe("Ann");
  expect(withoutUnseen("👩\u200D💻 می\u200Cخواهم")).toBe("👩\u200D💻 می\u200Cخواهم");
});

it("writes an address in plain characters", () => {
  expect(inPlainCharacters(" ａｎｎ＠case.invalid\u200B")).toBe("ann@case.invalid");
});
