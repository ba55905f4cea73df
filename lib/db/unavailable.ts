import { requestNote } from "@/lib/request-note";

const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const NETWORK_CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ENOENT)/;
/** Connection trouble, shutdown, too many connections, no space or memory, timeouts, a standby that is read only. */
const POSTGRES_CODES = /^(08|57P|53|58|25P0[34]|25006|57014|55P03)/;
const MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|Connection terminated|query read timeout|client has encountered a connection error|not queryable|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|Cannot use a pool after/i;

/**
 * Whether an error means that the database is unavailable (gone, full, timed out), as opposed to a
 * statement that it refuses.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >;
  const codes = [code, originalCode].filter((value) => typeof value === "string");
  return (
    codes.some(
      (value) => PRISMA_CODES.has(value) || NETWORK_CODES.test(value) || POSTGRES_CODES.test(value),
    ) ||
    [kind, message].some((value) => typeof value === "string" && MESSAGES.test(value)) ||
    [cause, meta, driverAdapterError].some((inner) => isUnavailable(inner, depth + 1))
  );
}

/** Notes for the current request, if any, that the database was unavailable. */
export function noteUnavailable(error: unknown): void {
  const note = requestNote();
  if (note && isUnavailable(error)) note.unavailable = true;
}

/** The result of `work`; a failure because the database is unavailable is noted for the request. */
export async function noting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    noteUnavailable(error);
    throw error;
  }
}

/**
 * Throws when the current request was abandoned: its sender was told that it failed and to try
 * again, so nothing may be written for it afterwards.
 */
export function throwIfAbandoned(): void {
  if (requestNote()?.givenUp) throw new Error("The request was given up before this.");
}
