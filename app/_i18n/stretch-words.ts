import { lastDayOf, type OpenStretch } from "@/lib/stretch";
import { getFigures } from "./figures";
import { getTranslations } from "./words";

/** Says the days of a stretch: its first and last one, or since when it goes on. */
export async function getStretchWords(): Promise<(stretch: OpenStretch) => string> {
  const t = await getTranslations("career.roles");
  const figures = await getFigures();
  return ({ startsOn, endsOn }) => {
    const from = figures.day(startsOn);
    if (endsOn === null) return t("now", { from });
    return t("ended", { from, to: figures.day(lastDayOf({ startsOn, endsOn })) });
  };
}
