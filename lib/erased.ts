import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { env } from "./env";
import { logError } from "./log";

/** How somebody stands in the list of the erased: a digest of their random number, which names nobody. */
export function erasedMark(userId: string): string {
  return createHash("sha256").update(`erased ${userId}`).digest("hex");
}

/** Whoever was erased by this installation, as far as it keeps a list of them. */
export function erasedMarks(): ReadonlySet<string> {
  const file = env().PENDULUM_ERASED;
  return new Set(file && existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
}

/**
 * Adds somebody to the list. It lies outside the database, so that whoever is erased is so again after a
 * backup from before is put in place. An erasure is done, whether or not it can be written here.
 */
export function rememberErased(userId: string): void {
  const file = env().PENDULUM_ERASED;
  if (!file) return;
  try {
    appendFileSync(file, `${erasedMark(userId)}\n`, { mode: 0o600, flush: true });
  } catch (error) {
    logError("erased-list", error);
  }
}
