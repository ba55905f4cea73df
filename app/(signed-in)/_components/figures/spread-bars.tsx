import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";
import type { Figures } from "@/lib/release/figures";

const SIDES = ["IC", "UNDECIDED", "MANAGEMENT"] as const;
const INK = { IC: "fill-ic", UNDECIDED: "fill-line-strong", MANAGEMENT: "fill-mg" };

/** The number of people per verdict, as far as it may be shown, beside each bar. */
export async function SpreadBars({ figures }: { figures: Figures }) {
  const t = await getTranslations("figures.spread");
  const { spread } = figures;
  if (!spread)
    return (
      <div>
        <h3 className="font-medium">{t("title")}</h3>
        <p className="text-sm text-muted">{t("none")}</p>
      </div>
    );
  const all = Math.max(figures.people, ...SIDES.map((side) => spread[side] ?? 0));
  const isPartial = SIDES.some((side) => spread[side] === null);
  return (
    <div>
      <h3 className="mb-2 font-medium">{t("title")}</h3>
      <ul className="space-y-2">
        {SIDES.map((side) => (
          <li
            key={side}
            className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr_9rem]"
          >
            <span className="flex items-center gap-2">
              <TrackMark track={side} /> {t(side)}
            </span>
            <span
              aria-hidden
              className="order-last col-span-2 h-3 rounded-sm bg-sunken sm:order-none sm:col-span-1"
            >
              <Bar share={(spread[side] ?? 0) / all} ink={INK[side]} />
            </span>
            <span className="text-right text-sm tabular-nums">
              {spread[side] === null ? t("hidden") : t("about", { people: spread[side] })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">
        {t("rounding")} {isPartial && t("some")}
      </p>
    </div>
  );
}

function Bar({ share, ink }: { share: number; ink: string }) {
  return (
    <svg width="100%" height="12" className="block">
      <rect width={`${100 * share}%`} height="12" rx="2" className={ink} />
    </svg>
  );
}
