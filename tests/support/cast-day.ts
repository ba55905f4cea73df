import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { CAST_TIME_ZONE } from "@/prisma/cast";

/** Today for the people of the cast, or so many days after it; the machine may be on another day. */
export function castDay(days = 0): Day {
  return addDays(dayOf(new Date(), CAST_TIME_ZONE), days);
}

/** A day as pages in English write it. */
export function writtenDay(day: Day): string {
  const long = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
  return long.format(toDatabaseDay(day));
}
