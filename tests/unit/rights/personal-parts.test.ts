import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isSameName } from "@/lib/rights/erasure";
import { isTold } from "@/lib/rights/export-document";
import { PARTS, personalParts } from "@/lib/rights/personal-parts";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { tableOf } from "@/tests/support/stored-columns";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const models = new Map(
  [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => [
    name,
    body,
  ]),
);
const parts = new Map(personalParts().map((part) => [part.model, part]));

test("every table says what of it is somebody's, or why nothing is", () => {
  expect(Object.keys(PARTS).sort()).toEqual([...models.keys()].sort());
});

/** Every column that names a person: the model, and the column of its foreign key. */
const references = [...models].flatMap(([model, body]) =>
  [...body.matchAll(/\sUser\??\s+@relation\([^)]*fields: \[(\w+)\]/g)].map(([, column = ""]) => ({
    model,
    column,
  })),
);

describe("a column that names a person", () => {
  test.each(references)(
    "$model $column makes the row theirs, or says why not",
    ({ model, column }) => {
      const part = parts.get(model);
      if (!part) {
        expect(PARTS[model as keyof typeof PARTS]).toHaveProperty("because");
        return;
      }
      expect(part.of.includes(`t."${column}" = $1`) || column in (part.left ?? {})).toBe(true);
      expect(part.columns[column]).toBe("person");
    },
  );
});

describe.each([...parts.values()])("$model", (part) => {
  test("is the table of its model, and opens what is sealed under its label", () => {
    expect(part.table).toBe(tableOf(part.model));
    for (const { table, column, purpose } of SEALED_COLUMNS)
      if (table === part.table && isTold(part.columns[column] ?? { not: "" }))
        expect(part.columns[column]).toMatchObject({ sealed: purpose });
  });

  test.each(["en", "fr"])("has words for what is told of it, in %s", (locale) => {
    const words = JSON.parse(readFileSync(`messages/${locale}/rights.json`, "utf8")) as {
      parts: Record<string, string>;
      columns: Record<string, string>;
    };
    expect(words.parts[part.model]).toBeTruthy();
    const told = Object.entries(part.columns).filter(([, kind]) => isTold(kind));
    expect(told.filter(([name]) => !words.columns[name]).map(([name]) => name)).toEqual([]);
  });
});

test.each([
  ["Léa Fontaine", "lea  fontaine ", true],
  ["Léa Fontaine", "Lea", false],
  ["", "", false],
])("the name %j typed as %j is the same: %s", (name, typed, is) => {
  expect(isSameName(typed, name)).toBe(is);
});
