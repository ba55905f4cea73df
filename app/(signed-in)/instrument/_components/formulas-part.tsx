import type { ReactNode } from "react";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { BAND_Z } from "@/lib/scoring/leaning";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";
import { Bar, Fraction, Root, Quantity } from "./notation";

/** Every formula of the scoring, in the order of its use. */
export async function FormulasPart() {
  const t = await getTranslations("instrument.scoring");
  const format = await getFormatter();
  const x = <Quantity name="x" of="d" />;
  const w = <Quantity name="w" of="d" />;
  const total = <Quantity name="T" />;
  const semTotal = <Quantity name="SEM" of="T" />;
  const semOne = <Quantity name="SEM" of="d" />;
  const r = <Quantity name="r" />;
  const formulas: [string, ReactNode][] = [
    ["keyed", <>−3 … +3</>],
    [
      "score",
      <>
        {x} = <Fraction above="100" below="3" /> · <Bar>a</Bar>
        <sub>d</sub>
      </>,
    ],
    [
      "leaning",
      <>
        {total} = ∑<sub>d</sub> {w} {x}, {t("where")} ∑<sub>d</sub> {w} = 1
      </>,
    ],
    [
      "error",
      <>
        {semOne} = <Quantity name="SD" of="d" /> · <Root>1 − {<Quantity name="r" of="d" />}</Root>
      </>,
    ],
    [
      "leaningError",
      <>
        {semTotal} ={" "}
        <Root>
          ∑<sub>d</sub> <Quantity name="w" of="d" power={2} />{" "}
          <Quantity name="SEM" of="d" power={2} />
        </Root>
      </>,
    ],
    [
      "band",
      <>
        {total} ± {format.number(BAND_Z)} · {semTotal}
      </>,
    ],
    [
      "verdict",
      <>
        {t("undecided")} |{total}| &lt; {format.number(BAND_Z)} · {semTotal}
      </>,
    ],
    [
      "chance",
      <>
        Φ( |{total}| / {semTotal} )
      </>,
    ],
    [
      "change",
      <>
        <Quantity name="RC" /> ={" "}
        <Fraction
          above={
            <>
              <Quantity name="x" of="2" /> − <Quantity name="x" of="1" />
            </>
          }
          below={
            <>
              <Quantity name="SD" /> · <Root>2</Root> · <Root>1 − {r}</Root>
            </>
          }
        />
        , {t("reliable")} |<Quantity name="RC" />| &gt; {format.number(RELIABLE_Z)}
      </>,
    ],
  ];
  return (
    <ReadingPart id="scoring" title={t("title")} lead={t("lead")}>
      <ol className="space-y-8">
        {formulas.map(([key, notation]) => (
          <li key={key} className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <div>
              <h3 className="font-semibold">{t(`formulas.${key}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`formulas.${key}.text`)}</p>
            </div>
            <p className="self-start overflow-x-auto rounded-lg bg-sunken px-5 py-4 leading-loose">
              {notation}
            </p>
          </li>
        ))}
      </ol>
    </ReadingPart>
  );
}
