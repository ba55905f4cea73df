import { z } from "zod";
import { id, input } from "@/lib/input";

/** The calendar that an address is for: a team's, or `own`. */
export const CalendarInput = input([], () => z.object({ team: id }));

/** An address of the viewer. */
export const FeedInput = input([], () => z.object({ feed: id }));
