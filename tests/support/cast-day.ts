import { addDays, dayOf, type Day } from "@/lib/day";
import { CAST_TIME_ZONE } from "@/prisma/cast";

/** Today for the people of the cast, or so many days after it; the machine may be on another day. */
export function castDay(days = 0): Day {
  return addDays(dayOf(new Date(), CAST_TIME_ZONE), days);
}
