import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode } from "windows-1252";
import { decodeText } from "@/lib/text-file";

// Every printable character of Windows-1252 above ASCII, by its number in Unicode.
const OLD_EXCEL =
  "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" +
  String.fromCodePoint(...Array.from({ length: 0x100 - 0xa0 }, (_, index) => 0xa0 + index));

const windows1252 = (text: string) => Uint8Array.from(encode(text, { mode: "fatal" }));
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

const anyText = fc.string({ unit: "grapheme" }).map((text) => `a${text}`);
// What begins like the mark of another encoding is that encoding.
const oldText = fc
  .string({ unit: fc.constantFrom(...Array.from(`aZ;\n${OLD_EXCEL}`)) })
  .filter((text) => !/^(ÿþ|þÿ|ï»¿)/.test(text));

const WRITTEN: [string, (text: string) => Uint8Array][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", (text) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 LE with a mark", (text) => utf16(`\uFEFF${text}`)],
  ["UTF-16 BE with a mark", (text) => swapped(`\uFEFF${text}`)],
  ["UTF-16 LE", utf16],
  ["UTF-16 BE", swapped],
];

describe("the text of a file", () => {
  it.each(WRITTEN)("written as %s", (_, bytes) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeText(bytes(text))).toBe(text);
      }),
    );
  });

  it.each([
    ["Jérôme d’Œuvre"],
    ["Équipe d’été"],
    ["Cœur Lise"],
    ["Atelier – Nord"],
    ["Été 12 €, Šárka Žurek"],
    [OLD_EXCEL],
  ])("written as Windows-1252: %s", (text) => {
    expect(decodeText(windows1252(text))).toBe(text);
  });

  it("written as Windows-1252: any text", () => {
    fc.assert(
      fc.property(oldText, (start) => {
        const text = `${start}é`;
        expect(decodeText(windows1252(text))).toBe(text);
      }),
    );
  });

  it("keeps the rest of a UTF-8 file with a byte order mark and an invalid byte", () => {
    const bytes = Buffer.concat([Buffer.from("\uFEFFLéa"), Buffer.from([0xe9]), Buffer.from(" É")]);
    expect(decodeText(bytes)).toBe("Léa\uFFFD É");
  });

  it("of no bytes is empty", () => expect(decodeText(new Uint8Array())).toBe(""));
});
