import { db } from "@/lib/db/client";

// Changed by mere reading, or by counting attempts.
const NOT_COUNTED: Record<string, string> = { session: "seenAt" };
const NO_CONTENT = new Set(["_prisma_migrations", "rate_limit"]);

/** A table with the columns of its key and all its columns, quoted. */
type Shape = { name: string; key: string[]; columns: string[] };

let shapes: Promise<Shape[]> | undefined;

/** The tables in insertion order: referenced tables come first. */
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

/** Records each change of a row from now on, whoever makes it, except what is rolled back. */
export async function watchRows(): Promise<void> {
  const steps = [
    "CREATE SCHEMA kept",
    `CREATE TABLE kept.change ("id" bigserial PRIMARY KEY, "name" text NOT NULL)`,
    `CREATE FUNCTION kept.note() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN INSERT INTO kept.change ("name") VALUES (TG_TABLE_NAME); RETURN NULL; END $$`,
  ];
  for (const { name } of await tables()) {
    const without = NOT_COUNTED[name] ? ` - '${NOT_COUNTED[name]}'` : "";
    const differs = `to_jsonb(OLD)${without} IS DISTINCT FROM to_jsonb(NEW)${without}`;
    const noting = "FOR EACH ROW EXECUTE FUNCTION kept.note()";
    steps.push(
      `CREATE TRIGGER "zz_kept" AFTER INSERT OR DELETE ON "${name}" ${noting}`,
      `CREATE TRIGGER "zz_kept_update" AFTER UPDATE ON "${name}"
       FOR EACH ROW WHEN (${differs}) EXECUTE FUNCTION kept.note()`,
    );
  }
  for (const step of steps) await db().$executeRawUnsafe(step);
}

/** Copies all present rows, and records changes; `restoreRows` restores them. */
export async function keepRows(): Promise<void> {
  await watchRows();
  for (const { name } of await tables())
    await db().$executeRawUnsafe(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
}

/** Restores the changed rows that `keepRows` copied, bypassing the triggers that forbid this to the app. */
export async function restoreRows(): Promise<void> {
  const touched = await notedAfter(0n);
  const changed = (await tables()).filter(({ name }) => touched.includes(name));
  const all = (action: string) =>
    changed.map(({ name }) => `ALTER TABLE "${name}" ${action} TRIGGER USER`);
  const gone = changed.toReversed().map(({ name, key }) => {
    const own = key.join(", ");
    return `DELETE FROM "${name}" WHERE (${own}) NOT IN (SELECT ${own} FROM kept."${name}")`;
  });
  const back = changed.map(({ name, key, columns }) => {
    const set = columns.map((column) => `${column} = EXCLUDED.${column}`).join(", ");
    // Only what differs is written: writing whole tables anew, hundreds of times, would take longer than the tests.
    return `INSERT INTO "${name}" SELECT "was".* FROM kept."${name}" AS "was"
            LEFT JOIN "${name}" AS "now" USING (${key.join(", ")})
            WHERE "now"::text IS DISTINCT FROM "was"::text
            ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${set}`;
  });
  const steps = [...all("DISABLE"), ...gone, ...back, ...all("ENABLE")];
  steps.push(`DELETE FROM "rate_limit"`, `DELETE FROM kept.change`);
  await db().$transaction(steps.map((step) => db().$executeRawUnsafe(step)));
}

/** The tables in which `deed` has changed a row. */
export async function changedBy(deed: () => Promise<unknown>): Promise<string[]> {
  const [last] = await db().$queryRaw<{ id: bigint }[]>`
    SELECT coalesce(max("id"), 0) AS "id" FROM kept.change`;
  await deed();
  return notedAfter(last?.id ?? 0n);
}

async function notedAfter(id: bigint): Promise<string[]> {
  const noted = await db().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT "name" FROM kept.change WHERE "id" > ${id} ORDER BY "name"`;
  return noted.map(({ name }) => name);
}
