import { randomUUID } from "node:crypto";
import { requestNote } from "@/lib/request-note";

/**
 * The id for the one row that a form adds: that of the form as it was sent, where it says one. A form
 * that is sent again because its answer was lost has the same, so the row is there already: write it
 * with `skipDuplicates`.
 */
export function sentRowId(): string {
  return requestNote()?.sentId ?? randomUUID();
}
