import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { everyTable, personalTables, tableOf } from "@/lib/column/tables";
import { LOCALES } from "@/lib/language/locale";
import { adviceOnAudiences, adviceOnColumns } from "@/tests/support/column-advice";
import { breaksFrenchTypography } from "@/tests/support/french";
import { schemaModels, textColumns } from "@/tests/support/schema";

const models = schemaModels();
const tables = new Map(everyTable().map((table) => [table.model, table]));
const personal = personalTables();

test("every column of the schema is stated in lib/column, and no other", () => {
  expect(adviceOnColumns(models).join("\n\n")).toBe("");
  expect([...tables.keys()].sort()).toEqual(models.map(({ model }) => model).sort());
});

test("every text and JSON column of the schema is classified in columns.txt, and nothing else is", () => {
  expect(adviceOnAudiences(models).join("\n\n")).toBe("");
});

describe("a column that is missing from lib/column", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const withColumn = (model: string, line: string) =>
    schemaModels(schema.replace(`model ${model} {\n`, `model ${model} {\n  ${line}\n`));

  test.each([
    ["Assessment", "mood String?", `mood: { exportAs: "text", label: { en: "Mood", fr: "…" } },`],
    ["Membership", "decidedAt DateTime? @db.Timestamptz(3)", `decidedAt: "instant",`],
    [
      "Trial",
      "movedOn DateTime? @db.Date",
      `movedOn: { exportAs: "day", label: { en: "Moved on", fr: "…" } },`,
    ],
    ["Team", "motto String?", `motto: "plain",`],
  ])("of %s, %s, is named with its file and its line", (model, line, advised) => {
    const file = { Assessment: "assessment", Membership: "team", Trial: "trial", Team: "team" }[
      model
    ];
    expect(adviceOnColumns(withColumn(model, line))).toContain(
      `Add to ${model}.columns in lib/column/${file}.ts:\n      ${advised}`,
    );
  });

  test("is named with its missing line of columns.txt when it holds text", () => {
    expect(adviceOnAudiences(withColumn("Assessment", "mood String?"))).toContain(
      "Add to tests/http/expectations/columns.txt, with whom it is for (the words stand at its top):\nAssessment.mood | owner",
    );
    const advice = adviceOnAudiences(withColumn("Membership", "share Int?")).join("");
    expect(advice).not.toContain("Membership.share");
  });
});

test("only columns with text are sealed or held as digests", () => {
  const kept = [...tables.values()].flatMap(({ model, columns }) =>
    columns.filter(({ storedAs }) => storedAs !== "plain").map(({ name }) => `${model}.${name}`),
  );
  expect(kept.filter((column) => !textColumns(models).includes(column))).toEqual([]);
});

/** Every foreign key to a person, or to a row that belongs to a person. */
const references = models.flatMap(({ model, references: keys }) =>
  keys
    .filter(({ to }) => personal.some((table) => table.model === to))
    .map((key) => ({ model, ...key })),
);
const columnOf = (model: string, name: string) =>
  tables.get(model)?.columns.find((column) => column.name === name);

describe("a column that names a person", () => {
  test.each(references.filter(({ to }) => to === "User"))(
    "$model $column makes the row theirs, or says why not",
    ({ model, column }) => {
      const table = personal.find((one) => one.model === model);
      if (!table) {
        expect(tables.has(model)).toBe(true);
        return;
      }
      const stated = columnOf(model, column);
      const isTheirs = table.of.includes(`t."${column}" = $1`);
      expect(isTheirs || stated?.notTheirs).toBeTruthy();
      expect(stated?.exportAs).toBe("person");
    },
  );
});

describe("erasure", () => {
  test.each(references)(
    "does to $model $column what lib/column states",
    ({ model, column, onDelete }) => {
      const becomes = { Cascade: "row-goes", SetNull: "emptied" }[onDelete];
      expect(becomes).toBeDefined();
      expect(columnOf(model, column)?.erased).toBe(becomes);
    },
  );

  test("does more than foreign keys do only to these columns", () => {
    const keys = new Set(references.map(({ model, column }) => `${model}.${column}`));
    const others = [...tables.values()].flatMap(({ model, columns }) =>
      columns
        .filter(({ name, erased }) => erased && !keys.has(`${model}.${name}`))
        .map(({ name, erased }) => `${model}.${name} ${erased}`),
    );
    // By the trigger `user_leaves_no_number`, or by lib/rights/erase-mutations.ts.
    expect(others.sort()).toEqual([
      "RateLimit.key row-goes",
      "Reminder.key row-goes",
      "RosterUpload.text row-goes",
      "Turn.among replaced",
    ]);
  });
});

test.each(models)("$model is the table $table of the database", ({ model, table }) => {
  expect(tableOf(model)).toBe(table);
});

describe.each(personal)("$model", ({ title, columns }) => {
  test.each(LOCALES)("has labels for what is exported, in %s", (locale) => {
    const exported = columns.filter((column) => column.exportAs !== null);
    const words = [title[locale], ...exported.map(({ label }) => label?.[locale])];
    expect(words.filter((word) => !word)).toEqual([]);
    if (locale === "fr")
      expect(words.filter((word) => breaksFrenchTypography(word ?? ""))).toEqual([]);
  });
});
