import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { migrationList } from "@/lib/db/schema-engine";

/** A database in memory to which every migration has been applied. The caller closes it. */
export async function migratedMemory(): Promise<PGlite> {
  const memory = await PGlite.create({ extensions: { btree_gist, citext } });
  for (const { migrationFile } of migrationList().migrationDirectories) {
    await memory.exec(migrationFile.content.value);
  }
  return memory;
}
