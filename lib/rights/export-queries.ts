import type { Viewer } from "@/lib/auth/viewer";
import { personalTables, type PersonalTable } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { env, sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import {
  EXPORT_SCHEMA_PATH,
  exportedColumns,
  type PersonalExport,
  type ExportedColumn,
  type ExportedRow,
} from "./export-document";

type Value = ExportedRow[string];
type Raw = Record<string, Value>;

/** Everything that Pendulum holds about the viewer, read in two statements. */
export async function exportOf(viewer: Viewer, now: Date): Promise<PersonalExport> {
  const tables = personalTables();
  const raw = await rowsOf(viewer.userId, tables);
  const names = await namesIn(tables, raw);
  return {
    schema: new URL(EXPORT_SCHEMA_PATH, env().PENDULUM_URL).href,
    exportedAt: now.toISOString(),
    installation: viewer.installation,
    person: { name: viewer.name, email: viewer.email },
    parts: Object.fromEntries(
      tables.map((table) => [
        table.model,
        (raw.get(table.model) ?? []).map((row) => exportedRow(table, row, names)),
      ]),
    ),
  };
}

async function rowsOf(userId: string, tables: PersonalTable[]): Promise<Map<string, Raw[]>> {
  // All names come from lib/column, never from outside.
  const statements = tables.map((table) => {
    const names = exportedColumns(table).map(({ name }) => `'${name}', t."${name}"`);
    return `SELECT '${table.model}' AS "model", jsonb_agg(jsonb_build_object(${names.join(", ")})) AS "rows"
            FROM "${table.table}" t WHERE ${table.of}`;
  });
  const found = await db().$queryRawUnsafe<{ model: string; rows: Raw[] | null }[]>(
    statements.join(" UNION ALL "),
    userId,
  );
  return new Map(found.map(({ model, rows }) => [model, inOrder(rows ?? [])]));
}

// In chronological order, so that two exports differ only where something changed.
function inOrder(rows: Raw[]): Raw[] {
  const keyed = rows.map((row) => {
    const times = Object.entries(row).filter(([name]) => /(At|On|at)$/.test(name));
    return { row, key: JSON.stringify([times.map(([, at]) => at), row]) };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

async function namesIn(
  tables: PersonalTable[],
  raw: Map<string, Raw[]>,
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const table of tables)
    for (const { name } of exportedColumns(table).filter(isExportedByName))
      for (const { [name]: id } of raw.get(table.model) ?? [])
        if (typeof id === "string") ids.add(id);
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT "id"::text, "name" FROM "user" WHERE "id" = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT "id"::text, "name" FROM "team" WHERE "id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function exportedRow(table: PersonalTable, row: Raw, names: Map<string, string>): ExportedRow {
  return Object.fromEntries(
    exportedColumns(table).map((column) => [
      column.name,
      exportedValue(column, row[column.name] ?? null, names),
    ]),
  );
}

const isExportedByName = ({ exportAs }: ExportedColumn) =>
  exportAs === "person" || exportAs === "team";

function exportedValue(column: ExportedColumn, value: Value, names: Map<string, string>): Value {
  if (typeof value !== "string") return value;
  if (isExportedByName(column)) return names.get(value) ?? null;
  if (column.exportAs === "instant") return new Date(value).toISOString();
  if (column.seal === null) return value;
  const text = open(value, sealingKey(), column.seal);
  return column.exportAs === "json" ? (JSON.parse(text) as Value) : text;
}
