import { z } from "zod";
import { id, input } from "@/lib/input";

/** Instead of a team's id: the person's own calendar. */
export const OWN = "own";

/** The calendar that an address is for: a team's, or `OWN`. */
export const CalendarInput = input([], () => z.object({ team: z.union([z.literal(OWN), id]) }));

/** An address of the viewer. */
export const FeedInput = input([], () => z.object({ feed: id }));
