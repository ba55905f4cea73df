import type pg from "pg";
import { StartError } from "./start-error";

/** Every session has these: what a person would wait for, and times in UTC. */
const SETTINGS = {
  statement_timeout: "10s",
  /** For a lock held by another transaction; part of the statement that waits. */
  lock_timeout: "8s",
  /** Between two statements of a transaction. */
  idle_in_transaction_session_timeout: "20s",
  TimeZone: "UTC",
};

/** What sessions have where it can be given: compiling a statement takes longer than any of ours gains by it. */
const PREFERENCES = { jit: "off" };

/**
 * Whether the address says `pgbouncer=true`, as Prisma's own tools have it: PgBouncer in
 * transaction mode gives every transaction another session, and refuses settings for a session.
 */
export function sharesSessions(url: string): boolean {
  return new URL(url).searchParams.get("pgbouncer") === "true";
}

/** The startup option of a connection, with the settings; none where they are the role's. */
export function startupOptions(url: string): string | undefined {
  if (sharesSessions(url)) return undefined;
  return Object.entries({ ...SETTINGS, ...PREFERENCES })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}

/**
 * Throws a `StartError` with the statements to run when sessions are shared and do not have the
 * settings by the role.
 */
export async function requireRoleSettings(client: pg.Client, url: string): Promise<void> {
  if (!sharesSessions(url)) return;
  const { rows } = await client.query<{ owner: string; isSet: boolean }>(
    `SELECT format('%I IN DATABASE %I', current_user, current_database()) AS "owner",
            bool_and(current_setting(name) = value) AS "isSet"
     FROM jsonb_each_text($1) AS wanted(name, value)`,
    [JSON.stringify(SETTINGS)],
  );
  const [found] = rows;
  if (!found || found.isSet) return;
  const statements = Object.entries(SETTINGS).map(
    ([name, value]) => `  ALTER ROLE ${found.owner} SET ${name} = '${value}';`,
  );
  throw new StartError(
    `Behind PgBouncer, the limits of Pendulum's statements are settings of its role. Run this on the database server, then RECONNECT in PgBouncer's console:\n${statements.join("\n")}`,
  );
}
