import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { plainCell, rawRows, writeTable } from "@/lib/table-file";

const cell = fc.oneof(
  fc.string().map((text) => text.trim()),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@"), fc.string())
    .map(([sign, text]) => (sign + text).trim()),
);
const table = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 8 });

// The delimiter is told by the heading, which holds words alone.
const HEADING = ["team", "track", "role"];

test("a table comes back cell by cell as it was written, in both languages", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("en" as const, "fr" as const), (rows, locale) => {
      const [head, ...back] = rawRows(writeTable([HEADING, ...rows], locale));
      expect(head?.cells).toEqual(HEADING);
      const clean = rows.map((row) =>
        row.map((text) => text.replace(/\r\n?/g, "\n").replace(/^'(?=[=+\-@])/, "")),
      );
      expect(back.map(({ cells }) => cells.map(plainCell))).toEqual(clean);
    }),
    { numRuns: 1000 },
  );
});

test("no cell of a file begins like a formula", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { data } = Papa.parse<string[]>(writeTable(rows, "en").slice(1), { delimiter: "," });
      for (const text of data.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
