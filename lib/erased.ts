import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { env } from "./env";
import { logError } from "./log";

/** An erased person's entry in the list: a digest of their random number, which identifies nobody. */
export function erasedMark(userId: string): string {
  return createHash("sha256").update(`erased ${userId}`).digest("hex");
}

/** Everybody erased by this installation, as far as it keeps a list. */
export function erasedMarks(): ReadonlySet<string> {
  const file = env().PENDULUM_ERASED;
  return new Set(file && existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
}

/**
 * Adds a person to the list. It is stored outside the database, so that people are erased again
 * after an older backup is restored. An erasure completes even when the list cannot be written.
 */
export function recordErased(userId: string): void {
  const file = env().PENDULUM_ERASED;
  if (!file) return;
  try {
    appendFileSync(file, `${erasedMark(userId)}\n`, { mode: 0o600, flush: true });
  } catch (error) {
    logError("erased-list", error);
  }
}
