import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Example } from "@/lib/assessment/worked-example";
import type { Contexts } from "@/lib/context/company-context";
import { byDimension, type Instrument, itemsInOrder } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type Weights } from "@/lib/scoring/weights";
import type { ExampleWords } from "./example-words";
import { WorkedExample } from "./worked-example";

/** Answers that the reader can change, computed step by step by the code that scores assessments. */
export async function ExamplePart(props: {
  instrument: Instrument;
  contexts: Contexts;
  example: Example;
}) {
  const t = await getTranslations("instrument.example");
  const { version, norms } = props.instrument;
  const [small, growing, large] = COMPANY_CONTEXTS.map(
    (size): Weights => props.contexts.settings[size].weights,
  ) as [Weights, Weights, Weights];
  const items = itemsInOrder(props.instrument).map(
    ({ key, dimension, position, managementSide }) => ({
      key,
      dimension,
      position,
      managementSide,
    }),
  );
  return (
    <ReadingPart id="example" title={t("title")} lead={t("lead")}>
      <WorkedExample
        instrument={{ version, norms, items }}
        weights={{ small, growing, large }}
        example={props.example}
        words={await exampleWords()}
        locale={await getLocale()}
      />
    </ReadingPart>
  );
}

async function exampleWords(): Promise<ExampleWords> {
  const t = await getTranslations("instrument.example");
  const weights = await getTranslations("instrument.weights");
  const dimension = await getTranslations("dimension");
  const verdict = await getTranslations("result.verdict");
  const mark = "{value}";
  return {
    dimensions: byDimension((name) => dimension(`names.${name}`)),
    sizes: {
      small: weights("sizes.small"),
      growing: weights("sizes.growing"),
      large: weights("sizes.large"),
    },
    verdicts: {
      IC: verdict("IC"),
      UNDECIDED: verdict("UNDECIDED"),
      MANAGEMENT: verdict("MANAGEMENT"),
    },
    size: t("size"),
    skip: t("skip"),
    work: t("work"),
    again: t("again"),
    item: t("item", { value: mark }),
    turned: t("turned"),
    caption: t("caption"),
    dimension: dimension("label"),
    score: t("score"),
    adds: t("adds"),
    error: t("error"),
    none: t("none"),
    noLeaning: t("noLeaning"),
    leaning: t("leaning"),
    result: t("result"),
    band: t("band"),
    chance: t("chance", { value: mark }),
    verdict: t("verdict"),
    nearlySure: t("nearlySure"),
    sumOf: t("sumOf"),
    answers: t("answers"),
  };
}
