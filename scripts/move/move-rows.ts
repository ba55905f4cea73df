import pg from "pg";
import { tablesInOrder } from "./table-order";

/** A table that was copied: the number of rows, and a checksum over them that is equal on both sides. */
export type MovedTable = { table: string; rows: number; checksum: string };

const BATCH = 500;
/** Written by the migrations themselves, or counters that are useless elsewhere. */
const LEFT_BEHIND = new Set(["_prisma_migrations", "rate_limit"]);

/**
 * Copies every row from one migrated database into another, at the same migration and without
 * people, in one transaction on each side. Triggers are disabled: the rows were valid in the
 * source. Throws when the target has people, or when a table differs afterwards; nothing is then
 * stored.
 */
export async function moveRows(fromUrl: string, toUrl: string): Promise<MovedTable[]> {
  const [from, to] = [fromUrl, toUrl].map((url) => new pg.Client({ connectionString: url }));
  if (!from || !to) throw new Error("two addresses are needed");
  await Promise.all([from.connect(), to.connect()]);
  try {
    await from.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await to.query("BEGIN");
    const people = await to.query('SELECT 1 FROM "user" LIMIT 1');
    if (people.rowCount)
      throw new Error("The target database already has people in it. Choose an empty one.");
    const moved: MovedTable[] = [];
    const tables = (await tablesInOrder(from)).filter((table) => !LEFT_BEHIND.has(table));
    const triggers = (verb: string) =>
      to.query(tables.map((table) => `ALTER TABLE "${table}" ${verb} TRIGGER USER`).join(";"));
    await triggers("DISABLE");
    // Rows written by a migration come from the source too.
    await to.query(`TRUNCATE ${tables.map((table) => `"${table}"`).join(", ")}`);
    for (const table of tables) moved.push(await moveTable(from, to, table));
    await triggers("ENABLE");
    await to.query("COMMIT");
    return moved;
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

async function moveTable(from: pg.Client, to: pg.Client, table: string): Promise<MovedTable> {
  await from.query(
    `DECLARE moving NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS "row" FROM "${table}" t`,
  );
  // A self-referencing table is written in one statement, so that no row precedes the one it refers to.
  const batch = (await refersToItself(from, table)) ? "ALL" : String(BATCH);
  for (;;) {
    const { rows } = await from.query<{ row: string }>(`FETCH FORWARD ${batch} FROM moving`);
    if (rows.length === 0) break;
    const list = `[${rows.map(({ row }) => row).join(",")}]`;
    const insert = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
    await to.query(insert, [list]);
  }
  await from.query("CLOSE moving");
  const [there, here] = [await readBack(from, table), await readBack(to, table)];
  if (there.checksum !== here.checksum || there.rows !== here.rows)
    throw new Error(`The table ${table} differs after the move.`);
  return here;
}

async function refersToItself(client: pg.Client, table: string): Promise<boolean> {
  const found = await client.query(
    `SELECT 1 FROM pg_constraint WHERE contype = 'f' AND conrelid = confrelid AND conrelid = $1::regclass`,
    [`"${table}"`],
  );
  return Boolean(found.rowCount);
}

/** How many rows a table has, and a checksum over them that is equal for equal rows in any order. */
export async function readBack(client: pg.Client, table: string): Promise<MovedTable> {
  const { rows } = await client.query<{ rows: number; checksum: string }>(
    `SELECT count(*)::int AS "rows",
            coalesce(md5(string_agg(md5(to_jsonb(t)::text), '' ORDER BY md5(to_jsonb(t)::text))), '') AS "checksum"
     FROM "${table}" t`,
  );
  return { table, rows: rows[0]?.rows ?? 0, checksum: rows[0]?.checksum ?? "" };
}
