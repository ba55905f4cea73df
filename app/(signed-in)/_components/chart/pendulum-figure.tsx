import { useId } from "react";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { placesFor } from "@/lib/assessment/shown-figures";
import { BAND_Z, type OverallResult } from "@/lib/scoring/leaning";
import { arcBetween, PIVOT, pointAt, sectorBetween } from "./pendulum-geometry";
import { VERDICT_INK } from "./verdict-ink";

const TICKS = [-100, -50, 0, 50, 100];

type Words = {
  title: string;
  text: string;
  ic: string;
  management: string;
  zone: string;
  ticks: string[];
};

/** A leaning as a pendulum between the tracks, with its 80 % band and the undecided zone. */
export async function PendulumFigure({ overall }: { overall: OverallResult }) {
  const t = await getTranslations("result.figure");
  const verdicts = await getTranslations("result.verdict");
  const figures = await getFigures();
  const places = placesFor(overall);
  const words = {
    title: t("title", { leaning: figures.points(overall.leaning, places) }),
    text: t("text", {
      low: figures.points(overall.band80.low, places),
      high: figures.points(overall.band80.high, places),
      zone: figures.points(BAND_Z * overall.sem, places),
      verdict: verdicts(overall.verdict),
    }),
    ic: t("ic"),
    management: t("management"),
    zone: t("zone"),
    ticks: TICKS.map((tick) => figures.points(tick)),
  };
  return <Drawing overall={overall} words={words} />;
}

function Drawing({ overall, words }: { overall: OverallResult; words: Words }) {
  const id = useId();
  const ink = VERDICT_INK[overall.verdict];
  const { low, high } = overall.band80;
  const zone = BAND_Z * overall.sem;
  const bob = pointAt(overall.leaning);
  return (
    <svg viewBox="0 0 400 246" role="img" aria-labelledby={`${id}-t ${id}-d`} className="w-full">
      <title id={`${id}-t`}>{words.title}</title>
      <desc id={`${id}-d`}>{words.text}</desc>
      <path d={arcBetween(-zone, zone, 9)} className="fill-none stroke-sunken" strokeWidth="34" />
      <path d={sectorBetween(low, high)} className={`${ink.soft} opacity-60`} />
      <path d={arcBetween(-100, 100)} className="fill-none stroke-line-strong" strokeWidth="1.5" />
      {TICKS.map((tick, place) => {
        const from = pointAt(tick, -4);
        const to = pointAt(tick, 4);
        const label = pointAt(tick, 25);
        return (
          <g key={tick}>
            <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} className="stroke-line-strong" />
            <text
              x={label.x}
              y={label.y + 3}
              textAnchor="middle"
              className="fill-muted text-[15px] tabular-nums sm:text-[11px]"
            >
              {words.ticks[place]}
            </text>
          </g>
        );
      })}
      <path d={arcBetween(low, high)} className={`fill-none ${ink.edge}`} strokeWidth="7" />
      <path
        d={`M${PIVOT.x} ${PIVOT.y}L${bob.x} ${bob.y}`}
        className="stroke-ink"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
      <circle cx={PIVOT.x} cy={PIVOT.y} r="3.5" className="fill-ink" />
      <Bob overall={overall} />
      <text x="200" y="242" textAnchor="middle" className="fill-muted text-[15px] sm:text-[11px]">
        {words.zone}
      </text>
      <rect x="14" y="202" width="10" height="10" className="fill-ic" />
      <text x="30" y="212" className="fill-ink text-[16px] font-semibold sm:text-[13px]">
        {words.ic}
      </text>
      <circle cx="381" cy="207" r="5.5" className="fill-mg" />
      <text
        x="370"
        y="212"
        textAnchor="end"
        className="fill-ink text-[16px] font-semibold sm:text-[13px]"
      >
        {words.management}
      </text>
    </svg>
  );
}

function Bob({ overall: { leaning, verdict } }: { overall: OverallResult }) {
  const { x, y } = pointAt(leaning);
  const edge = "stroke-surface";
  if (verdict === "IC")
    return (
      <rect
        x={x - 10}
        y={y - 10}
        width="20"
        height="20"
        strokeWidth="2.5"
        className={`fill-ic ${edge}`}
      />
    );
  if (verdict === "MANAGEMENT")
    return <circle cx={x} cy={y} r="11.5" strokeWidth="2.5" className={`fill-mg ${edge}`} />;
  return <circle cx={x} cy={y} r="9.5" strokeWidth="4" className="fill-surface stroke-ink" />;
}
