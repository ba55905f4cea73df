import { requestNote } from "@/lib/request-note";

const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const NETWORK_CODES = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|ENOENT)/;
/** Connection trouble, shutdown, too many connections, no space or memory, waits over their bound. */
const POSTGRES_CODES = /^(08|57P|53|58|25P0[34]|57014|55P03)/;
const MESSAGES =
  /timeout exceeded when trying to connect|timeout expired|Connection terminated|query read timeout|client has encountered a connection error|not queryable|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|Cannot use a pool after/i;

/**
 * Whether an error says that the database cannot serve just now (gone, full, beyond a bounded wait), as
 * opposed to a statement that it refuses.
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

/** Notes for the request being served, if any, that the database could not serve it. */
export function noteUnavailable(error: unknown): void {
  const note = requestNote();
  if (note && isUnavailable(error)) note.unavailable = true;
}

/** What `work` answers; when it fails because the database cannot serve, that is noted for the request. */
export async function noting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    noteUnavailable(error);
    throw error;
  }
}

/**
 * Throws when the request being served was given up: somebody has been told that it did not happen, and to try
 * again, so it must not happen behind their back.
 */
export function refuseIfGivenUp(): void {
  if (requestNote()?.givenUp) throw new Error("The request was given up before this.");
}
