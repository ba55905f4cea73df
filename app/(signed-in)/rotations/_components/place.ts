import { daysBetween, type Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";

/** The position of days in a window, in percent of its width. */
export function placeIn(window: Stretch) {
  const length = daysBetween(window.startsOn, window.endsOn);
  const at = (day: Day) =>
    (Math.min(length, Math.max(0, daysBetween(window.startsOn, day))) / length) * 100;
  const place = ({ startsOn, endsOn }: Stretch) => ({
    x: `${at(startsOn).toFixed(3)}%`,
    width: `${(at(endsOn) - at(startsOn)).toFixed(3)}%`,
  });
  return { at, place };
}
