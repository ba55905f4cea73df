import { z } from "zod";
import type { Day } from "@/lib/day";
import { day, id, input, text, whole } from "@/lib/input";

export const LONGEST_NOTE = 5_000;

/** A note about a 1:1 on a day up to today. `note` names the one that is changed; empty: a new one. */
export const NoteInput = (today: Day) =>
  input(["say-something", "text-long", "no-such-day", "day-outside"], (error) =>
    z.object({
      note: id,
      heldOn: day(error("no-such-day")).refine((said) => said <= today, error("day-outside")),
      text: text(LONGEST_NOTE, error("text-long"), error("say-something")),
    }),
  );

/** The note to delete. */
export const OwnNoteInput = input([], () => z.object({ note: id }));

/** The part of the notes that an address asks for, counted from 1. */
export function pageFrom(said: string | string[] | undefined): number {
  const read = whole(1, 1_000_000, "invalid").safeParse(said);
  return read.success ? read.data : 1;
}
