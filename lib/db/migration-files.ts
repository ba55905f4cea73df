import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** One migration: the name of its folder, and its SQL. */
export type Migration = { name: string; sql: string };

/** The migrations of this version of Pendulum, oldest first. */
export function listMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
