import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { enoughFor } from "@/lib/opening/leaning-range";
import { quarterParts } from "@/lib/opening/opening";
import type { OpeningsOutlook } from "@/lib/opening/queries";
import { monthBefore } from "@/lib/release/trend";

const MOST_TOLD = 5;

/** Whether enough people lean to management for the seats that open, from released figures alone. */
export async function OpeningsAnswer({ outlook }: { outlook: OpeningsOutlook }) {
  const t = await getTranslations("opening");
  const locale = await getLocale();
  const { month } = await getFigures();
  const { openings, seats, range, closesOn } = outlook;
  if (openings.length === 0) return <p>{t("answer.noSeats")}</p>;
  const more = openings.length - MOST_TOLD;
  return (
    <>
      <p>{t(`answer.${enoughFor(range, seats)}`, { seats })}</p>
      <p>
        {range && closesOn
          ? t("answer.range", { ...range, month: month(`${monthBefore(closesOn)}-01`) })
          : t("answer.noFigure")}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {openings.slice(0, MOST_TOLD).map(({ id, path, track, rungName, quarter, ...own }) => (
          <li key={id}>
            {t("answer.seats", {
              seats: own.seats,
              role: rungName?.[locale] ?? t(`track.${track}`),
              quarter: t("quarter", quarterParts(quarter)),
              team: path.split(" / ").at(-1) ?? path,
            })}{" "}
            {own.around && t("answer.around", own.around)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t("answer.more", { more })}</p>}
    </>
  );
}
