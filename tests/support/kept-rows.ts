import { db } from "@/lib/db/client";

// Touched by reading alone, or by counting attempts.
const NOT_COUNTED: Record<string, string[]> = { session: ["seenAt"] };
const NO_CONTENT = new Set(["_prisma_migrations", "rate_limit"]);

type Named = { name: string };

/** Tables in an order in which their rows can be written: what is referred to comes first. */
async function tables(): Promise<string[]> {
  const all = await db().$queryRaw<Named[]>`
    SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public'`;
  const references = await db().$queryRaw<{ from: string; to: string }[]>`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`;
  const ordered: string[] = [];
  const waiting = all.map(({ name }) => name).filter((name) => !NO_CONTENT.has(name));
  while (waiting.length > 0) {
    const next = waiting.findIndex((name) =>
      references.every(({ from, to }) => bare(from) !== name || ordered.includes(bare(to))),
    );
    if (next < 0) throw new Error(`Tables refer to each other in a circle: ${waiting.join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

function bare(name: string): string {
  return name.replaceAll('"', "");
}

/** A checksum of each table's rows, by table. */
export async function checksums(): Promise<Record<string, string>> {
  const parts = (await tables()).map((table) => {
    const without = (NOT_COUNTED[table] ?? []).map((column) => ` - '${column}'`).join("");
    return `SELECT '${table}' AS "name", coalesce(md5(string_agg(md5((to_jsonb(t)${without})::text), '' ORDER BY (to_jsonb(t)${without})::text)), '') AS "sum" FROM "${table}" t`;
  });
  const rows = await db().$queryRawUnsafe<{ name: string; sum: string }[]>(
    parts.join(" UNION ALL "),
  );
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Keeps a copy of all rows as they are now; `restoreRows` brings them back. */
export async function keepRows(): Promise<void> {
  await db().$executeRawUnsafe("CREATE SCHEMA kept");
  for (const table of await tables())
    await db().$executeRawUnsafe(`CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
}

/** Puts back the rows that `keepRows` kept, past the triggers that forbid it to the app. */
export async function restoreRows(): Promise<void> {
  const names = await tables();
  const quoted = names.map((name) => `"${name}"`);
  const all = (action: string) =>
    quoted.map((name) => `ALTER TABLE ${name} ${action} TRIGGER USER`);
  const filled = quoted.map((name) => `INSERT INTO ${name} SELECT * FROM kept.${name}`);
  const steps = [
    ...all("DISABLE"),
    `TRUNCATE ${[...quoted, '"rate_limit"'].join(", ")}`,
    ...filled,
    ...all("ENABLE"),
  ];
  await db().$transaction(steps.map((step) => db().$executeRawUnsafe(step)));
}

/** The tables whose rows differ between two checksums. */
export function changedTables(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  return Object.keys(before).filter((table) => before[table] !== after[table]);
}
