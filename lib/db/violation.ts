import { refused } from "@/lib/outcome";

const BUSY = new Set(["55P03", "40P01", "40001", "57014"]);

/**
 * The rule of the database that refused a write: the name of the constraint or index, or the message that a
 * trigger raised, or `busy` when a lock was not to be had in time. Null for any other error.
 */
export function violatedRule(error: unknown): string | null {
  const cause = causeOf(error);
  if (!cause) return null;
  const code = String(cause.originalCode ?? cause.code);
  if (BUSY.has(code)) return "busy";
  if (!code.startsWith("23")) return null;
  const message = String(cause.originalMessage ?? cause.message);
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? message;
}

/** The refusal that a violated rule stands for. Throws the error again when `reasons` has no word for it. */
export function refusedBy<R extends string>(
  error: unknown,
  reasons: Record<string, R>,
): { ok: false; reason: R } {
  const rule = violatedRule(error);
  const reason = rule === null ? undefined : reasons[rule];
  if (reason === undefined) throw error;
  return refused(reason);
}

type Cause = { originalCode?: string; originalMessage?: string; code?: string; message?: string };

// Prisma wraps the driver's error; a bare pg error is its own cause.
function causeOf(error: unknown): Cause | null {
  if (typeof error !== "object" || error === null) return null;
  const meta = (error as { meta?: { driverAdapterError?: { cause?: Cause } } }).meta;
  return meta?.driverAdapterError?.cause ?? error;
}
