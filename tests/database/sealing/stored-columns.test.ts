import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { freshDatabase } from "@/tests/support/database";
import { textColumns } from "@/tests/support/sensitive-columns";
import { storedColumns, tableOf } from "@/tests/support/stored-columns";
import { furnishSealed } from "./furnished";

freshDatabase();
beforeAll(furnishSealed);

const stored = storedColumns();
const columnsHeld = (word: string) =>
  [...stored].filter(([, held]) => held === word).map(([column]) => column);
const placeOf = (column: string) => {
  const [model = "", name = ""] = column.split(".");
  return { table: tableOf(model), name };
};

async function valuesOf(column: string): Promise<string[]> {
  const { table, name } = placeOf(column);
  const rows = await db().$queryRawUnsafe<{ value: string | null }[]>(
    `SELECT "${name}"::text AS "value" FROM "${table}"`,
  );
  return rows.flatMap(({ value }) => value ?? []);
}

test("every text and JSON column says how it is held", () => {
  expect([...stored.keys()].sort()).toEqual(textColumns().sort());
  expect(new Set(stored.values())).toEqual(new Set(["plain", "sealed", "hash"]));
});

test("the sealed ones are those that are sealed anew with a new key", () => {
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  const held = columnsHeld("sealed").map((column) => Object.values(placeOf(column)).join("."));
  expect(listed.sort()).toEqual(held.sort());
});

describe("in a company with two years behind it", () => {
  test.each(SEALED_COLUMNS)("$table $column holds sealed texts", async (place) => {
    const { table, column, purpose } = place;
    const rows = await db().$queryRawUnsafe<{ value: string }[]>(
      `SELECT "${column}" AS "value" FROM "${table}" WHERE "${column}" IS NOT NULL`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { value } of rows) expect(open(value, sealingKey(), purpose)).not.toBe("");
  });

  test.each(columnsHeld("plain"))("%s holds nothing sealed", async (column) => {
    expect((await valuesOf(column)).filter((value) => /^v\d\./.test(value))).toEqual([]);
  });

  test.each(columnsHeld("hash"))("%s holds digests alone", async (column) => {
    const digest = /^([0-9a-f]{64}|\$argon2id\$.+|\w+:[\w-]{43})$/;
    expect((await valuesOf(column)).filter((value) => !digest.test(value))).toEqual([]);
  });
});
