import { db } from "@/lib/db/client";

// Touched by reading alone, or by counting attempts.
const NOT_COUNTED: Record<string, string[]> = { session: ["seenAt"] };
const NO_CONTENT = new Set(["_prisma_migrations", "rate_limit"]);

/** A table with the columns of its key and all its columns, quoted. */
type Shape = { name: string; key: string[]; columns: string[] };

let shapes: Promise<Shape[]> | undefined;
let known: Record<string, string> = {};

/** The tables, in an order in which their rows can be written: what is referred to comes first. */
function tables(): Promise<Shape[]> {
  return (shapes ??= readTables());
}

async function readTables(): Promise<Shape[]> {
  const all = await db().$queryRaw<Shape[]>`
    SELECT c.relname::text AS "name",
      (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS "columns",
      (SELECT array_agg(quote_ident(a.attname)) FROM pg_attribute a JOIN pg_index i ON i.indrelid = c.oid
        WHERE i.indisprimary AND a.attrelid = c.oid AND a.attnum = ANY(i.indkey)) AS "key"
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`;
  const references = await db().$queryRaw<{ from: string; to: string }[]>`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`;
  const ordered: Shape[] = [];
  const isThere = (name: string) => ordered.some((shape) => shape.name === name);
  const waiting = all.filter(({ name }) => !NO_CONTENT.has(name));
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name }) =>
      references.every(({ from, to }) => bare(from) !== name || isThere(bare(to))),
    );
    if (next < 0) throw new Error("Tables refer to each other in a circle.");
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

function bare(name: string): string {
  return name.replaceAll('"', "");
}

/** A checksum of each table's rows, by table. */
export async function checksums(): Promise<Record<string, string>> {
  const parts = (await tables()).map(({ name }) => {
    const without = (NOT_COUNTED[name] ?? []).map((column) => ` - '${column}'`).join("");
    const row = `(to_jsonb(t)${without})::text`;
    const sum = `coalesce(md5(string_agg(md5(${row}), '' ORDER BY ${row})), '')`;
    return `SELECT '${name}' AS "name", ${sum} AS "sum" FROM "${name}" t`;
  });
  const rows = await db().$queryRawUnsafe<{ name: string; sum: string }[]>(
    parts.join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Keeps a copy of all rows as they are now; `restoreRows` brings them back. */
export async function keepRows(): Promise<void> {
  await db().$executeRawUnsafe("CREATE SCHEMA kept");
  for (const { name } of await tables())
    await db().$executeRawUnsafe(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
  known = await checksums();
}

/** Puts back the rows that `keepRows` kept, past the triggers that forbid it to the app: where they have changed. */
export async function restoreRows(): Promise<void> {
  const now = await checksums();
  const changed = (await tables()).filter(({ name }) => now[name] !== known[name]);
  const all = (action: string) =>
    changed.map(({ name }) => `ALTER TABLE "${name}" ${action} TRIGGER USER`);
  const gone = changed.toReversed().map(({ name, key }) => {
    const own = key.join(", ");
    return `DELETE FROM "${name}" WHERE (${own}) NOT IN (SELECT ${own} FROM kept."${name}")`;
  });
  const back = changed.map(({ name, key, columns }) => {
    const set = columns.map((column) => `${column} = EXCLUDED.${column}`).join(", ");
    return `INSERT INTO "${name}" SELECT * FROM kept."${name}"
            ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${set}`;
  });
  const steps = [...all("DISABLE"), ...gone, ...back, ...all("ENABLE"), `DELETE FROM "rate_limit"`];
  await db().$transaction(steps.map((step) => db().$executeRawUnsafe(step)));
  known = await checksums();
}

/** The tables whose rows differ between two checksums. */
export function changedTables(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  return Object.keys(before).filter((table) => before[table] !== after[table]);
}
