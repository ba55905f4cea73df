import { everyTable, type Column, type PersonalTable, type Table } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { seal } from "@/lib/seal";
import type { CastKey } from "@/prisma/cast";
import type { Plant } from "./canaries";
import { addFirstRow } from "./first-row";
import { schemaModels } from "./schema";
import { classifiedColumns, isForMany, type Audience } from "./sensitive-columns";

/** The owners of planted rows, and which viewers may read a column meant for these audiences. */
export type Owner = { key: CastKey; id: string; readersOf: (audience: Audience[]) => string[] };

/**
 * Plants a canary in each sensitive column that is not planted yet, in every row of each owner; where rows belong
 * to nobody, in all of them. So a new column or table is covered automatically.
 * tests/http/expectations/columns.txt says who may read it; a manual planting can be stricter.
 */
export async function plantOtherColumns(
  planted: ReadonlySet<string>,
  owners: Owner[],
  plant: Plant,
): Promise<void> {
  const tables = new Map(everyTable().map((table) => [table.model, table]));
  for (const [name, audience] of classifiedColumns()) {
    if (isForMany(audience) || planted.has(name)) continue;
    const [model = "", columnName = ""] = name.split(".");
    const table = tables.get(model);
    const column = table?.columns.find((one) => one.name === columnName);
    if (!table || !column) continue;
    const [first] = owners;
    if (first && (await isEmpty(table))) await addFirstRow(table, first.id);
    for (const owner of "of" in table ? owners : owners.slice(0, 1)) {
      const rows = await rowsOf(table, owner.id);
      if (rows.length === 0) continue;
      const token = plant(name, owner.key, owner.readersOf(audience));
      await writeInto(table, column, rows, token);
    }
  }
}

async function isEmpty({ table }: Table): Promise<boolean> {
  const rows = await db().$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" LIMIT 1`);
  return rows.length === 0;
}

async function rowsOf(table: Table | PersonalTable, ownerId: string): Promise<string[]> {
  const isOwned = "of" in table ? table.of : "$1::uuid IS NOT NULL";
  const rows = await db().$queryRawUnsafe<{ at: string }[]>(
    `SELECT t.ctid::text AS "at" FROM "${table.table}" t WHERE ${isOwned}`,
    ownerId,
  );
  return rows.map(({ at }) => at);
}

async function writeInto(
  { model, table }: Table,
  { name, exportAs, seal: label }: Column,
  rows: string[],
  token: string,
): Promise<void> {
  const type = schemaModels()
    .find((one) => one.model === model)
    ?.columns.find((column) => column.name === name)?.type;
  const json = JSON.stringify({ planted: token });
  const text = type === "Json" || exportAs === "json" ? json : token;
  const value = label ? seal(text, sealingKey(), label) : text;
  const cast = { Json: "$2::jsonb", Bytes: "convert_to($2, 'UTF8')" }[type ?? ""] ?? "$2";
  await db().$transaction([
    db().$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`),
    db().$executeRawUnsafe(
      `UPDATE "${table}" SET "${name}" = ${cast} WHERE ctid = ANY($1::tid[])`,
      rows,
      value,
    ),
    db().$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`),
  ]);
}
