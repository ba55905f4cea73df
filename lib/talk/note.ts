import type { Day } from "@/lib/day";

/** A note about a 1:1, for the person who wrote it alone. */
export type TalkNote = { id: string; heldOn: Day; text: string };
