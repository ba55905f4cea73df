import type { ReactNode } from "react";
import { DataTable } from "@/app/_components/ui/data-table";
import { placesFor, shownSide, shownSum } from "@/lib/assessment/shown-figures";
import { type Answers, DIMENSIONS, type Dimension, keyedAnswer } from "@/lib/scoring/instrument";
import { BAND_Z, type OverallResult, type Result } from "@/lib/scoring/leaning";
import type { ShownItem } from "./example-fields";
import { type ExampleWords, figureIn } from "./example-words";

/** Above this a percentage would suggest too much certainty. */
const NEARLY_SURE = 0.995;

/** Every step from the answers to the verdict, in figures. */
export function ExampleResult(props: {
  items: ShownItem[];
  answers: Answers;
  result: Result;
  words: ExampleWords;
  locale: string;
}) {
  const { result, words } = props;
  const figure = figureIn(props.locale);
  const { places, parts } = workedSum(result);
  const workings = (name: Dimension, score: number | null) => {
    const keyed = props.items
      .filter(({ dimension }) => dimension === name)
      .flatMap((item) => keyedAnswer(item, props.answers) ?? []);
    if (score === null) return words.none;
    const sum = keyed.reduce((total, answer) => total + answer, 0);
    return `100/3 · ${figure(sum)}/${keyed.length} = ${figure(score, places)}`;
  };
  const rows = DIMENSIONS.map((name, at) => {
    const { score, weight, contribution, sem } = result.dimensions[name];
    const adds = `${figure(weight, 2)} · ${figure(score ?? 0, places)} = ${figure(parts[at] ?? 0, places)}`;
    return {
      key: name,
      cells: [
        words.dimensions[name],
        <Sum key="x">{workings(name, score)}</Sum>,
        <Sum key="w">{contribution === null ? "–" : adds}</Sum>,
        <Sum key="e">{figure(sem, 1)}</Sum>,
      ],
    };
  });
  return (
    <div className="mt-6 space-y-5">
      <DataTable
        caption={words.caption}
        head={[words.dimension, words.score, words.adds, words.error]}
        rows={rows}
      />
      <output aria-live="polite" aria-label={words.result} className="block">
        <Conclusion {...props} />
      </output>
    </div>
  );
}

function Conclusion({
  result,
  words,
  locale,
}: {
  result: Result;
  words: ExampleWords;
  locale: string;
}) {
  const { overall } = result;
  const figure = figureIn(locale);
  if (!overall) return <p>{words.noLeaning}</p>;
  const { leaning, sem, band80, verdict, chanceOfSide } = overall;
  const places = workedPlaces(overall);
  const { parts, total, places: partPlaces } = workedSum(result);
  const terms = parts.map((part) => figure(part, partPlaces));
  const sum = terms.join(" + ").replaceAll("+ −", "− ");
  const half = figure(BAND_Z * sem, places);
  const shown = figure(leaning, places);
  const lines: [string, ReactNode][] = [
    [words.leaning, `T = ${sum} = ${figure(total, partPlaces)}`],
    [
      words.sumOf,
      <>
        SEM<sub>T</sub> = {figure(sem, 2)}
      </>,
    ],
    [
      words.band,
      `${shown} ± ${figure(BAND_Z, 2)} · ${figure(sem, 2)}: ${figure(band80.low, places)} … ${figure(band80.high, places)}`,
    ],
    [
      words.verdict,
      `|${shown}| ${verdict === "UNDECIDED" ? "<" : "≥"} ${half}: ${words.verdicts[verdict]}`,
    ],
  ];
  return (
    <>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[12rem_1fr]">
        {lines.map(([term, worked]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="mb-2 font-medium tabular-nums sm:mb-0">{worked}</dd>
          </div>
        ))}
      </dl>
      {shownSide(leaning, places) !== "MIDDLE" && (
        <p className="mt-2 text-sm text-muted">
          {chanceOfSide >= NEARLY_SURE
            ? words.nearlySure
            : words.chance.replace("{value}", figure(100 * chanceOfSide))}
        </p>
      )}
    </>
  );
}

/** Decimals of the leaning: one more than results show, since here every step is worked out. */
function workedPlaces(overall: OverallResult): number {
  return Math.max(1, placesFor(overall));
}

function workedSum({ dimensions, overall }: Result) {
  const terms = DIMENSIONS.map((name) => ({
    score: dimensions[name].score ?? 0,
    weight: dimensions[name].weight,
  }));
  return shownSum(terms, overall ? workedPlaces(overall) : 1);
}

function Sum({ children }: { children: string }) {
  return <span className="whitespace-nowrap tabular-nums">{children}</span>;
}
