import { z } from "zod";
import { id, input } from "@/lib/input";

/** The calendar that an address is made for: a team's, or `own`. */
export const CalendarInput = input([], () => z.object({ team: id }));

/** An address of somebody's own. */
export const FeedInput = input([], () => z.object({ feed: id }));
