import type pg from "pg";

/** The app's tables in insertion order: referenced tables come first. */
export async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows: all } = await client.query<{ name: string }>(
    `SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT a.relname::text AS "from", b.relname::text AS "to" FROM pg_constraint c
     JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid
     WHERE c.contype = 'f' AND a.oid <> b.oid AND a.relnamespace = 'public'::regnamespace`,
  );
  const ordered: string[] = [];
  const waiting = all.map(({ name }) => name);
  while (waiting.length > 0) {
    const next = waiting.findIndex((name) =>
      references.every(({ from, to }) => from !== name || ordered.includes(to)),
    );
    if (next < 0) throw new Error(`Tables refer to each other in a circle: ${waiting.join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}
