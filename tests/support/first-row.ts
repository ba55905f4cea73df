import { randomUUID } from "node:crypto";
import type { Table } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal } from "@/lib/seal";
import { schemaModels } from "./schema";

/** What a column that must hold something holds, by its type in PostgreSQL. */
const SOMETHING: Record<string, unknown> = {
  uuid: null,
  text: "something",
  jsonb: "{}",
  integer: 1,
  boolean: false,
  date: "2026-01-05",
  "timestamp with time zone": "2026-01-05T12:00:00Z",
};

/** Adds a row about a person to a table that has none, so that a new table needs no line of its own in tests. */
export async function addFirstRow(table: Table, personId: string): Promise<void> {
  const needed = await db().$queryRaw<{ name: string; type: string }[]>`
    SELECT column_name::text AS "name", data_type::text AS "type" FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table.table}
      AND is_nullable = 'NO' AND column_default IS NULL`;
  const row = needed.map(({ name, type }) => ({
    name,
    type,
    value: valueOf(table, name, personId) ?? SOMETHING[type],
  }));
  const lacking = row.find(({ value }) => value === undefined || value === null);
  if (lacking)
    throw new Error(
      `${table.model} has no row, and none can be made up: ${lacking.name} needs more. Add a row to prisma/seed, or to tests/support/canaries.ts and tests/database/sealing/furnished.ts.`,
    );
  const names = row.map(({ name }) => `"${name}"`);
  const places = row.map(({ type }, at) => `$${at + 1}::text::${type}`);
  await db().$executeRawUnsafe(
    `INSERT INTO "${table.table}" (${names.join(", ")}) VALUES (${places.join(", ")})`,
    ...row.map(({ value }) => String(value)),
  );
}

function valueOf({ model, columns }: Table, name: string, personId: string): string | undefined {
  const references = schemaModels().find((one) => one.model === model)?.references ?? [];
  const reference = references.find(({ column }) => column === name);
  if (reference) return reference.to === "User" ? personId : undefined;
  if (name === "id") return randomUUID();
  const label = columns.find((column) => column.name === name)?.seal;
  return label ? seal(JSON.stringify("something"), sealingKey(), label) : undefined;
}
