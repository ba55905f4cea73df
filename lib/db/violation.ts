import type pg from "pg";
import { refused } from "@/lib/outcome";
import type { RuleName } from "./rule-name";

/** Locks not obtained in time, deadlocks, conflicts and statements that took too long. */
const BUSY = new Set(["55P03", "40P01", "40001", "57014"]);

/** The class of PostgreSQL's codes for violated constraints, including those that triggers raise. */
const VIOLATION = /^23/;

/**
 * The name of the rule that refused a write (docs/database-rules.md lists them), or `busy` when the
 * database could not do it in time. Null for any other error.
 */
export function violatedRule(error: unknown): string | null {
  const cause = causeOf(error);
  const code = cause.originalCode ?? cause.code ?? "";
  if (BUSY.has(code)) return "busy";
  if (!VIOLATION.test(code)) return null;
  const { constraint, hint } = cause;
  return typeof constraint === "string" ? constraint : (constraint?.index ?? hint ?? null);
}

/** The refusal for a violated rule. Rethrows the error when `reasons` does not name the rule. */
export function refusedBy<R extends string>(
  error: unknown,
  reasons: Partial<Record<RuleName | "busy", R>>,
): { ok: false; reason: R } {
  const rule = violatedRule(error);
  const reason = rule === null ? undefined : (reasons as Partial<Record<string, R>>)[rule];
  if (reason === undefined) throw error;
  return refused(reason);
}

/**
 * Makes the name of the violated rule survive Prisma's adapter. The adapter passes on the name for
 * keys and unique indexes only; of any other error it keeps the hint, which violations leave empty.
 */
export function keepRuleNames(client: pg.Client): void {
  client.connection.prependListener("errorMessage", (error: pg.DatabaseError) => {
    if (VIOLATION.test(error.code ?? "")) error.hint ??= error.constraint;
  });
}

type Cause = {
  /** PostgreSQL's error code, as Prisma's adapter passes it on. */
  originalCode?: string;
  /** The same in an error of pg itself. */
  code?: string;
  /** A name in an error of pg; an object in one of Prisma's adapter. */
  constraint?: string | { index?: string };
  hint?: string;
};

// Prisma wraps the driver's error; an error of pg is its own cause.
function causeOf(error: unknown): Cause {
  if (typeof error !== "object" || error === null) return {};
  const meta = (error as { meta?: { driverAdapterError?: { cause?: Cause } } }).meta;
  return meta?.driverAdapterError?.cause ?? error;
}
