import { changeBetween, type Difference } from "@/lib/scoring/reliable-change";
import type { OwnRecord } from "./own-record";

export type Step =
  | { comparable: true; difference: Difference }
  | { comparable: false; reason: "another instrument" | "other weights" };

/** A record with what lies between it and the one before; null before the first. */
export type TimelineEntry = { record: OwnRecord; sinceBefore: Step | null };

/** Records, the latest first, each with its change since the record before it. */
export function timelineFrom(records: OwnRecord[]): TimelineEntry[] {
  return records.map((record, place) => {
    const before = records[place + 1];
    return { record, sinceBefore: before ? stepBetween(before, record) : null };
  });
}

/** The change of the leaning, or why the two are different measures. */
export function stepBetween(before: OwnRecord, after: OwnRecord): Step {
  const change = changeBetween(before.result, after.result);
  if (!change.comparable) return change;
  if (!change.overall) throw new Error("a submitted assessment has a leaning");
  return { comparable: true, difference: change.overall };
}

/** The stretches of a trend line, the earliest first: it breaks where two neighbours do not compare. */
export function stretchesOf(timeline: TimelineEntry[]): OwnRecord[][] {
  const stretches: OwnRecord[][] = [];
  for (const { record, sinceBefore } of [...timeline].reverse()) {
    const current = stretches.at(-1);
    if (current && sinceBefore?.comparable) current.push(record);
    else stretches.push([record]);
  }
  return stretches;
}
