import { beforeAll, describe, expect, test } from "vitest";
import { everyTable, type Column } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { freshDatabase } from "@/tests/support/database";
import { textColumns } from "@/tests/support/schema";
import { furnishSealed } from "./furnished";

freshDatabase();
beforeAll(furnishSealed);

const tables = everyTable();
const columnsHeld = (word: Column["storedAs"]) =>
  tables.flatMap(({ model, table, columns }) =>
    columns
      .filter(({ name, storedAs }) => storedAs === word && hasText.has(`${model}.${name}`))
      .map(({ name }) => ({ table, column: name })),
  );
const hasText = new Set(textColumns());

async function valuesOf({ table, column }: { table: string; column: string }): Promise<string[]> {
  const rows = await db().$queryRawUnsafe<{ value: string | null }[]>(
    `SELECT "${column}"::text AS "value" FROM "${table}"`,
  );
  return rows.flatMap(({ value }) => value ?? []);
}

test("every text and JSON column states how it is stored", () => {
  const held = (["plain", "sealed", "hash"] as const).map((word) => columnsHeld(word).length);
  expect(held.every((count) => count > 0)).toBe(true);
  expect(held.reduce((sum, count) => sum + count, 0)).toBe(hasText.size);
});

describe("in a company with two years of data", () => {
  test.each(SEALED_COLUMNS)("$table $column holds sealed texts", async (place) => {
    const { table, column, purpose } = place;
    const rows = await db().$queryRawUnsafe<{ value: string }[]>(
      `SELECT "${column}" AS "value" FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { value } of rows) expect(open(value, sealingKey(), purpose)).not.toBe("");
  });

  test.each(columnsHeld("plain"))("$table $column holds nothing sealed", async (column) => {
    expect((await valuesOf(column)).filter((value) => /^v\d\./.test(value))).toEqual([]);
  });

  test.each(columnsHeld("hash"))("$table $column holds only digests", async (column) => {
    const digest = /^([0-9a-f]{64}|\$argon2id\$.+|\w+:[\w-]{43})$/;
    expect((await valuesOf(column)).filter((value) => !digest.test(value))).toEqual([]);
  });
});
