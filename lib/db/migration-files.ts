import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** One step from database to database: the name of its folder, and its SQL. */
export type Migration = { name: string; sql: string };

/** The migrations that this version of Pendulum knows, oldest first. */
export function listMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
