import pg from "pg";
import { startupOptions } from "./session-settings";

const REFUSED_BY_POOLER = "08P01";
const WRONG_PASSWORD = "28P01";
const UNKNOWN_HOST = ["ENOTFOUND", "EAI_AGAIN"];

/** One connection of its own, with the settings of every session: what refuses these refuses it too. */
export function clientTo(url: string): pg.Client {
  return new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: startupOptions(url),
  });
}

/** Why a connection failed, and what to mend. */
export function connectionProblem(error: unknown, url: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words = (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
  if (code === REFUSED_BY_POOLER && words.includes("startup parameter"))
    return `${words}. Behind PgBouncer, add pgbouncer=true to DATABASE_URL.`;
  if (code === WRONG_PASSWORD)
    return `${words}. Check the password in DATABASE_URL: its special characters must be percent-encoded.`;
  if (UNKNOWN_HOST.includes(code))
    return `${words}. DATABASE_URL names the host ${new URL(url).hostname}: is it right? Special characters in the password must be percent-encoded.`;
  return `${words}. Check DATABASE_URL.`;
}
