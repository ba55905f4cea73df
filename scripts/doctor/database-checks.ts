import type pg from "pg";
import { encodingFault, holdsForeignTables, holdsMigrations } from "@/lib/db/migrate";
import { requireRoleSettings } from "@/lib/db/session-settings";
import { bad, good, off, type Check } from "./finding";

const LEAST_VERSION = 15;
const EXTENSIONS = ["btree_gist", "citext"];
const MOST_APART_MS = 5_000;

/** What the database server must offer, on an open connection to `url`. */
export function databaseChecks(client: pg.Client, url: string): Check[] {
  const one = async <Row extends object>(text: string, values: unknown[] = []) => {
    const { rows } = await client.query<Row>(text, values);
    const [row] = rows;
    if (!row) throw new Error("The database answered without a row.");
    return row;
  };
  return [
    {
      what: "Database version",
      run: async () => {
        const { version } = await one<{ version: string }>(
          `SELECT current_setting('server_version') AS "version"`,
        );
        return Number.parseInt(version, 10) >= LEAST_VERSION
          ? good(`PostgreSQL ${version}`)
          : bad(`PostgreSQL ${version} is too old: Pendulum needs ${LEAST_VERSION} or later.`);
      },
    },
    {
      what: "Database encoding",
      run: async () => {
        const fault = await encodingFault(client);
        return fault ? bad(fault) : good("UTF8");
      },
    },
    {
      what: "Database contents",
      run: async () => {
        if (await holdsMigrations(client)) return good("of Pendulum");
        return (await holdsForeignTables(client))
          ? bad("Another program has tables there: set DATABASE_URL to an empty database.")
          : off("Empty: the first start creates the tables.");
      },
    },
    {
      what: "Database limits",
      run: async () => {
        await requireRoleSettings(client, url);
        return good("end statements that wait too long");
      },
    },
    {
      what: "Database extensions",
      run: async () => {
        const { missing, collates } = await one<{ missing: string[]; collates: boolean }>(
          `SELECT ARRAY(SELECT unnest($1::text[]) EXCEPT SELECT name FROM pg_available_extensions) AS "missing",
                  EXISTS (SELECT 1 FROM pg_collation WHERE collprovider = 'i') AS "collates"`,
          [EXTENSIONS],
        );
        if (missing.length > 0)
          return bad(`Install ${missing.join(" and ")} (postgresql-contrib) on the server.`);
        return collates
          ? good(EXTENSIONS.join(", "))
          : bad("PostgreSQL was built without ICU, which sorts lists of names.");
      },
    },
    {
      what: "Rights in the database",
      run: async () => {
        const { role, creates } = await one<{ role: string; creates: boolean }>(
          `SELECT current_user AS "role",
                  has_database_privilege(current_database(), 'CREATE')
                    AND has_schema_privilege(current_schema(), 'CREATE') AS "creates"`,
        );
        return creates
          ? good(`${role} may create tables`)
          : bad(`${role} may not create tables: make it the owner of the database.`);
      },
    },
    {
      what: "Clock",
      run: async () => {
        const sent = Date.now();
        const { now } = await one<{ now: Date }>(`SELECT clock_timestamp() AS "now"`);
        const apart = Math.abs(now.getTime() - (sent + Date.now()) / 2);
        return apart < MOST_APART_MS
          ? good("as in the database")
          : bad(
              `${Math.round(apart / 1_000)} s away from the database's: set both machines by NTP.`,
            );
      },
    },
  ];
}
