import { z } from "zod";
import { carelessness } from "@/lib/scoring/carelessness";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import type { AssessmentRecord } from "./assessment-record";

/** A record with what is shown only to its owner. */
export type OwnRecord = AssessmentRecord & {
  /** The items were perhaps not read: the owner is privately offered to answer again. */
  careless: boolean;
  /** One point was chosen throughout: the owner is told, and offered the same. */
  straightLined: boolean;
};

const storedPace = z.record(z.string(), z.number());

/** Whether at least two signs of careless answering are present. `pace` holds seconds by item key. */
export function isCareless(instrument: Instrument, answers: Answers, pace: unknown): boolean {
  const seconds = Object.values(storedPace.parse(pace));
  return carelessness(instrument, answers, usualOf(seconds, instrument)).careless;
}

/** The median, or null when fewer than half of the items were timed. */
function usualOf(seconds: number[], instrument: Instrument): number | null {
  if (seconds.length < instrument.items.length / 2) return null;
  const sorted = [...seconds].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}
