import { z } from "zod";
import type { Kind } from "./personal-part";
import { personalParts } from "./personal-parts";

/** The address of the published schema, on the site. A change that breaks readers gets another number. */
export const EXPORT_SCHEMA_PATH = "/schemas/personal-export-1";

const VALUES = {
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

/** A row as it is told: texts, numbers and so on by the names of columns; null where nothing is known. */
export type ToldRow = Record<string, z.infer<z.ZodJSONSchema>>;

/** Everything that Pendulum holds about one person, by the name of the table. */
export type PersonalExport = {
  schema: string;
  exportedAt: string;
  installation: string;
  person: { name: string; email: string };
  parts: Record<string, ToldRow[]>;
};

/** Whether a column is told at all. */
export function isTold(kind: Kind): boolean {
  return typeof kind === "string" || "sealed" in kind;
}

function valueOf(kind: Kind) {
  if (typeof kind === "string") return VALUES[kind];
  return "sealed" in kind && kind.holds === "text" ? VALUES.text : VALUES.json;
}

function exportSchema() {
  const parts = personalParts().map(({ model, columns }) => {
    const told = Object.entries(columns).filter(([, kind]) => isTold(kind));
    const row = told.map(([name, kind]) => [name, valueOf(kind).nullable()] as const);
    return [model, z.array(z.strictObject(Object.fromEntries(row)))] as const;
  });
  return z.strictObject({
    schema: z.url(),
    exportedAt: z.iso.datetime(),
    installation: z.string(),
    person: z.strictObject({ name: z.string(), email: z.email() }),
    parts: z.strictObject(Object.fromEntries(parts)),
  });
}

/** The export's JSON Schema (draft 7), as it is served. */
export function exportJsonSchema(): Record<string, unknown> {
  return {
    title: "Everything that Pendulum holds about one person",
    ...z.toJSONSchema(exportSchema(), { target: "draft-7" }),
  };
}
