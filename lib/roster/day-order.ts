import type { Day } from "@/lib/day";
import type { RosterRow } from "./list-file";
import { orderProvenBy, readDay, type DayOrder } from "./started-on";

/** The order of the numbers in a list's days, and the line that proves it. */
export type ProvenOrder = { order: DayOrder; line: number; value: string };

/** What a preview says of days that are read in the order which other days prove. */
export type DayOrderNote = ProvenOrder & {
  /** The first of those days as written, and as read. */
  example: { value: string; day: Day };
};

/** The order of the numbers in a list's days; null where no day proves one, or where they differ. */
export function provenOrder(rows: readonly RosterRow[], today: Day): ProvenOrder | null {
  let proven: ProvenOrder | null = null;
  for (const { line, startedOn } of rows) {
    const order = orderProvenBy(startedOn, today);
    if (order === null) continue;
    if (proven && proven.order !== order) return null;
    proven ??= { order, line, value: startedOn };
  }
  return proven;
}

/** What to say where days had two readings and were read in the proven order. */
export function dayOrderNote(
  rows: readonly RosterRow[],
  proven: ProvenOrder | null,
  today: Day,
): DayOrderNote | null {
  if (!proven) return null;
  for (const { startedOn } of rows) {
    if (readDay(startedOn, today).ok) continue;
    const day = readDay(startedOn, today, proven.order);
    if (day.ok && day.value) return { ...proven, example: { value: startedOn, day: day.value } };
  }
  return null;
}
