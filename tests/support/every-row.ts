import { db } from "@/lib/db/client";

export type Rows = Map<string, string>;

/** What the door leaves. */
const OF_THE_DOOR = new Set(["api_key", "api_answer", "rate_limit", "_prisma_migrations"]);

/** Every row of the database but those, as text. */
export async function everyRow(): Promise<Rows> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const rows: Rows = new Map();
  for (const { name } of tables.filter((table) => !OF_THE_DOOR.has(table.name)))
    for (const { row } of await db().$queryRawUnsafe<{ row: object }[]>(
      `SELECT to_jsonb(t) AS "row" FROM "${name}" t`,
    )) {
      const told = `${name} ${JSON.stringify(row)}`;
      rows.set(told, told);
    }
  return rows;
}
