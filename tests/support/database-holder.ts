// Runs an embedded database on the given folder and counts upwards in it, printing each committed number.
import pg from "pg";
import { startEmbeddedDatabase } from "@/lib/db/embedded";

const database = await startEmbeddedDatabase({ dataFolder: process.argv[2] ?? "" });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query("CREATE TABLE IF NOT EXISTS ledger (n int PRIMARY KEY)");
const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM ledger");
for (let n = (rows[0]?.n ?? 0) + 1; ; n++) {
  await client.query("INSERT INTO ledger VALUES ($1)", [n]);
  process.stdout.write(`${n}\n`);
}
