import pg from "pg";
import { readBack, type MovedTable } from "@/scripts/move/move-rows";
import { tablesInOrder } from "@/scripts/move/table-order";

/** How many rows each table of a database has, and a checksum over them. */
export async function contentsOf(url: string): Promise<MovedTable[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const contents: MovedTable[] = [];
    for (const table of await tablesInOrder(client)) contents.push(await readBack(client, table));
    return contents;
  } finally {
    await client.end();
  }
}
