import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { listMigrations } from "@/lib/db/migration-files";

/** A database in memory to which every migration has been applied. The caller closes it. */
export async function migratedMemory(): Promise<PGlite> {
  const memory = await PGlite.create({ extensions: { btree_gist, citext } });
  for (const { sql } of listMigrations()) await memory.exec(sql);
  return memory;
}
