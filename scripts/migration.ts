// `npm run db:migration NAME` writes the next migration from prisma/schema.prisma.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { nextMigration } from "./next-migration";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]{1,60}$/.test(name)) {
  console.error(
    "Name the migration: npm run db:migration add_check_ins (small letters, digits, _).",
  );
  process.exit(1);
}
const sql = await nextMigration();
if (!sql) {
  console.log("prisma/schema.prisma and the migrations agree: nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma", "migrations", `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${folder}/migration.sql: read it, and add the rules that need SQL. After a new table, key or rule, run npm run db:rules.`,
  );
}
