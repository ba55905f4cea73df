import { z } from "zod";
import { personalTables, type PersonalTable } from "@/lib/column/tables";
import type { ExportAs } from "@/lib/column/column";

/** The address of the published schema, on the site. A breaking change gets another number. */
export const EXPORT_SCHEMA_PATH = "/schemas/personal-export-1";

const VALUES: Record<ExportAs, z.ZodType> = {
  id: z.uuid(),
  text: z.string(),
  number: z.number(),
  yes: z.boolean(),
  instant: z.iso.datetime(),
  day: z.iso.date(),
  json: z.json(),
  person: z.string(),
  team: z.string(),
};

/** A row as exported: values by column name; null where nothing is known. */
export type ExportedRow = Record<string, z.infer<z.ZodJSONSchema>>;

/** Everything that Pendulum holds about one person, by the name of the table. */
export type PersonalExport = {
  schema: string;
  exportedAt: string;
  installation: string;
  person: { name: string; email: string };
  parts: Record<string, ExportedRow[]>;
};

/** An exported column. */
export type ExportedColumn = { name: string; exportAs: ExportAs; seal: string | null };

/** The exported columns of a table, in order. */
export function exportedColumns({ columns }: PersonalTable): ExportedColumn[] {
  return columns.flatMap(({ name, exportAs, seal }) =>
    exportAs ? [{ name, exportAs, seal }] : [],
  );
}

function exportSchema() {
  const parts = personalTables().map((table) => {
    const row = exportedColumns(table).map(({ name, exportAs }) => [
      name,
      VALUES[exportAs].nullable(),
    ]);
    return [table.model, z.array(z.strictObject(Object.fromEntries(row)))] as const;
  });
  return z.strictObject({
    schema: z.url(),
    exportedAt: z.iso.datetime(),
    installation: z.string(),
    person: z.strictObject({ name: z.string(), email: z.email() }),
    parts: z.strictObject(Object.fromEntries(parts)),
  });
}

/** The export's JSON Schema (draft 7), as served. */
export function exportJsonSchema(): Record<string, unknown> {
  return {
    title: "Everything that Pendulum holds about one person",
    ...z.toJSONSchema(exportSchema(), { target: "draft-7" }),
  };
}
