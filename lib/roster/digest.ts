import { createHash } from "node:crypto";
import type { ImportPlan } from "./step";

/** A digest of a preview: equal only for the same steps and problems. */
export function digestOf(plan: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify(plan)).digest("hex");
}
