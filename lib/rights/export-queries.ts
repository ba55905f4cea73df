import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { env, sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import { EXPORT_SCHEMA_PATH, isTold, type PersonalExport, type ToldRow } from "./export-document";
import type { Kind } from "./personal-part";
import { personalParts, type AnyPart } from "./personal-parts";

type Value = ToldRow[string];
type Raw = Record<string, Value>;

/** Everything that Pendulum holds about the viewer, in two statements. */
export async function exportOf(viewer: Viewer, now: Date): Promise<PersonalExport> {
  const parts = personalParts();
  const raw = await rowsOf(viewer.userId, parts);
  const names = await namesIn(parts, raw);
  return {
    schema: new URL(EXPORT_SCHEMA_PATH, env().PENDULUM_URL).href,
    exportedAt: now.toISOString(),
    installation: viewer.installation,
    person: { name: viewer.name, email: viewer.email },
    parts: Object.fromEntries(
      parts.map((part) => [
        part.model,
        (raw.get(part.model) ?? []).map((row) => toldRow(part, row, names)),
      ]),
    ),
  };
}

const columnsTold = ({ columns }: AnyPart) =>
  Object.entries(columns).filter(([, kind]) => isTold(kind));

async function rowsOf(userId: string, parts: AnyPart[]): Promise<Map<string, Raw[]>> {
  // All names come from the list of parts, never from outside.
  const statements = parts.map((part) => {
    const names = columnsTold(part).map(([name]) => `'${name}', t."${name}"`);
    return `SELECT '${part.model}' AS "model", jsonb_agg(jsonb_build_object(${names.join(", ")})) AS "rows"
            FROM "${part.table}" t WHERE ${part.of}`;
  });
  const found = await db().$queryRawUnsafe<{ model: string; rows: Raw[] | null }[]>(
    statements.join(" UNION ALL "),
    userId,
  );
  return new Map(found.map(({ model, rows }) => [model, inOrder(rows ?? [])]));
}

// By when things happened, so that two exports differ where something did.
function inOrder(rows: Raw[]): Raw[] {
  const keyed = rows.map((row) => {
    const times = Object.entries(row).filter(([name]) => /(At|On|at)$/.test(name));
    return { row, key: JSON.stringify([times.map(([, at]) => at), row]) };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

async function namesIn(parts: AnyPart[], raw: Map<string, Raw[]>): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const part of parts)
    for (const [name, kind] of columnsTold(part))
      if (kind === "person" || kind === "team")
        for (const { [name]: id } of raw.get(part.model) ?? [])
          if (typeof id === "string") ids.add(id);
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT "id"::text, "name" FROM "user" WHERE "id" = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT "id"::text, "name" FROM "team" WHERE "id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function toldRow(part: AnyPart, row: Raw, names: Map<string, string>): ToldRow {
  return Object.fromEntries(
    columnsTold(part).map(([name, kind]) => [name, told(kind, row[name] ?? null, names)]),
  );
}

function told(kind: Kind, value: Value, names: Map<string, string>): Value {
  if (typeof value !== "string") return value;
  if (kind === "person" || kind === "team") return names.get(value) ?? null;
  if (kind === "instant") return new Date(value).toISOString();
  if (typeof kind !== "object" || !("sealed" in kind)) return value;
  const text = open(value, sealingKey(), kind.sealed);
  return kind.holds === "json" ? (JSON.parse(text) as Value) : text;
}
