import { PrismaPGlite } from "pglite-prisma-adapter";
import { migratedMemory } from "./migrated-memory";
import { noFilters, schemaEngine, schemaFiles } from "./schema-engine";

/**
 * The SQL that leads from the migrations to prisma/schema.prisma, found by applying the former to a
 * database in memory; null when they agree. Objects that only SQL can express (exclusion
 * constraints, checks, triggers) are ignored.
 */
export async function nextMigration(): Promise<string | null> {
  const memory = await migratedMemory();
  try {
    const engine = await schemaEngine(new PrismaPGlite(memory));
    const files = schemaFiles();
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    engine.free();
    const sql = stdout?.trim() ?? "";
    return sql === "" || sql === "-- This is an empty migration." ? null : `${sql}\n`;
  } finally {
    await memory.close();
  }
}
