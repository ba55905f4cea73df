import type { ReactNode } from "react";
import { DataTable } from "@/app/_components/ui/data-table";
import { type Answers, DIMENSIONS, type Dimension, keyedAnswer } from "@/lib/scoring/instrument";
import { BAND_Z, type Result } from "@/lib/scoring/leaning";
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
  const workings = (name: Dimension, score: number | null) => {
    const keyed = props.items
      .filter(({ dimension }) => dimension === name)
      .flatMap((item) => keyedAnswer(item, props.answers) ?? []);
    if (score === null) return words.none;
    const sum = keyed.reduce((total, answer) => total + answer, 0);
    return `100/3 · ${figure(sum)}/${keyed.length} = ${figure(score, 1)}`;
  };
  const rows = DIMENSIONS.map((name) => {
    const { score, weight, contribution, sem } = result.dimensions[name];
    const adds = `${figure(weight, 2)} · ${figure(score ?? 0, 1)} = ${figure(contribution ?? 0, 1)}`;
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
  const terms = DIMENSIONS.map((name) => figure(result.dimensions[name].contribution ?? 0, 1));
  const sum = terms.join(" + ").replaceAll("+ −", "− ");
  const half = figure(BAND_Z * sem, 1);
  const lines: [string, ReactNode][] = [
    [words.leaning, `T = ${sum} = ${figure(leaning, 1)}`],
    [
      words.sumOf,
      <>
        SEM<sub>T</sub> = {figure(sem, 1)}
      </>,
    ],
    [
      words.band,
      `${figure(leaning, 1)} ± ${figure(BAND_Z, 2)} · ${figure(sem, 1)}: ${figure(band80.low, 1)} … ${figure(band80.high, 1)}`,
    ],
    [
      words.verdict,
      `|${figure(leaning, 1)}| ${verdict === "UNDECIDED" ? "<" : "≥"} ${half}: ${words.verdicts[verdict]}`,
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
      <p className="mt-2 text-sm text-muted">
        {chanceOfSide >= NEARLY_SURE
          ? words.nearlySure
          : words.chance.replace("{value}", figure(100 * chanceOfSide))}
      </p>
    </>
  );
}

function Sum({ children }: { children: string }) {
  return <span className="whitespace-nowrap tabular-nums">{children}</span>;
}
