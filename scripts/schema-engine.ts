import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { type SchemaEngine } from "@prisma/schema-engine-wasm";

const root = path.resolve(import.meta.dirname, "..");

/** The parts of the database that Prisma leaves alone: none. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** The schema in the form that Prisma's engine expects. */
export function schemaFiles(): { path: string; content: string }[] {
  const file = path.join(root, "prisma", "schema.prisma");
  return [{ path: "schema.prisma", content: readFileSync(file, "utf8") }];
}

/**
 * Prisma's own schema engine in its WASM build, with database access through an adapter. For
 * development only.
 */
export async function schemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadedEngine();
  const datamodels = schemaFiles().map(({ path, content }): [string, string] => [path, content]);
  const quiet = () => undefined;
  return SchemaEngine.new({ datamodels }, quiet, bindMigrationAwareSqlAdapterFactory(adapter));
}

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
let loading: Promise<Engine> | undefined;

function loadedEngine(): Promise<Engine> {
  return (loading ??= loadEngine());
}

// Node cannot import WASM as a module, which the package's own entry point needs.
async function loadEngine(): Promise<Engine> {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const code = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}
