import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encode } from "windows-1252";
import { read } from "@/lib/input";
import { UploadInput } from "@/lib/roster/input";
import { readRoster } from "@/lib/roster/list-file";

// Files as programs save them, written by other packages than those that read them.

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16 LE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16 BE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  "Windows-1252": (text) => Uint8Array.from(encode(text, { mode: "fatal" })),
};

const SEPARATORS: Record<string, { delimiter: string; above: string }> = {
  comma: { delimiter: ",", above: "" },
  semicolon: { delimiter: ";", above: "" },
  tab: { delimiter: "\t", above: "" },
  "semicolon that is told": { delimiter: ";", above: "sep=;" },
  "comma that is told": { delimiter: ",", above: "sep=," },
  "bar that is told": { delimiter: "|", above: "sep=|" },
};

const HEADINGS = {
  English: ["Name", "Email", "Team", "Manager's email", "Started on"],
  French: ["Nom", "E-mail", "Équipe", "E-mail du responsable", "Date d’arrivée"],
  "of two lines": [
    "Full\nname",
    "E-mail\naddress",
    "Team\nname",
    "Manager's\ne-mail",
    "Start\ndate",
  ],
};

// Every word begins with an É before an ASCII letter: in Windows-1252 that is never UTF-8 by accident.
const letters = fc.constantFrom(...Array.from(`abcxyzÉéèœŒŠžŸ€–’&,;"| `));
const words = fc
  .string({ unit: letters, minLength: 1, maxLength: 12 })
  .map((text) => `É${text.trim()}a`.replace(/^É(?=[^a-z])/, "Éa"));
const person = fc.record({
  name: words,
  email: fc.integer({ min: 0, max: 999 }).map((number) => `p${number}@case.invalid`),
  team: fc.oneof(fc.constant(""), words),
  managerEmail: fc.constantFrom("", "boss@case.invalid"),
  startedOn: fc.constantFrom("", "2024-03-25"),
});
const file = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
  encoding: fc.constantFrom(...Object.values(ENCODINGS)),
  separator: fc.constantFrom(...Object.values(SEPARATORS)),
  heading: fc.constantFrom(...Object.values(HEADINGS)),
  newline: fc.constantFrom("\n", "\r\n"),
  isQuoted: fc.boolean(),
});

it("gives the people that were written, whatever the encoding, the separator and the heading", () => {
  fc.assert(
    fc.property(file, ({ people, encoding, separator, heading, newline, isQuoted }) => {
      const lines = people.map((each) => [
        each.name,
        each.email,
        each.team,
        each.managerEmail,
        each.startedOn,
      ]);
      const { delimiter, above } = separator;
      const list = stringify([heading, ...lines], {
        delimiter,
        quoted: isQuoted,
        quoted_match: "\n",
        record_delimiter: newline,
      });
      const bytes = encoding(above ? `${above}${newline}${list}` : list);
      const sent = read(UploadInput, { file: { name: "people.csv", bytes } });
      const { rows, problems } = readRoster(sent.ok ? sent.value.text : "");
      expect(problems).toEqual([]);
      const first = (above ? 2 : 1) + heading.join("").split("\n").length;
      expect(rows.map(({ line: _, ...row }) => row)).toEqual(people);
      expect(rows.map(({ line }) => line)).toEqual(people.map((_, index) => first + index));
    }),
    { numRuns: 1_000 },
  );
});
