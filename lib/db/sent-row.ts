import { requestNote } from "@/lib/request-note";

/**
 * The id for the one row that a form adds: that of the form as it was sent, where it says one. A form
 * that is sent again because its answer was lost has the same, so the row is there already: write it
 * with `skipDuplicates`, or look for it first.
 */
export function sentRowId(): string | undefined {
  return requestNote()?.sentId ?? undefined;
}
