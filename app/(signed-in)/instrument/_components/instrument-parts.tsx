import type { Example } from "@/lib/assessment/worked-example";
import type { Contexts } from "@/lib/context/company-context";
import type { InstrumentHistory } from "@/lib/instrument/version-queries";
import type { Instrument } from "@/lib/scoring/instrument";
import { CarePart } from "./care-part";
import { ExamplePart } from "./example-part";
import { FormulasPart } from "./formulas-part";
import { HistoryPart } from "./history-part";
import { ItemsPart } from "./items-part";
import { ReliabilityPart } from "./reliability-part";
import { WeightsPart } from "./weights-part";

/** The parts of the page, in order. */
export const PARTS = [
  ...(["scoring", "example", "weights", "reliability"] as const),
  ...(["items", "care", "history"] as const),
];

/** The complete description of the instrument. */
export function InstrumentParts(props: {
  instrument: Instrument;
  history: InstrumentHistory;
  contexts: Contexts;
  example: Example;
}) {
  const { instrument, history, contexts, example } = props;
  return (
    <div className="space-y-20">
      <FormulasPart />
      <ExamplePart instrument={instrument} contexts={contexts} example={example} />
      <WeightsPart instrument={instrument} contexts={contexts} />
      <ReliabilityPart
        instrument={instrument}
        history={history}
        weights={contexts.settings[contexts.inUse].weights}
      />
      <ItemsPart instrument={instrument} contexts={contexts} />
      <CarePart careless={history.versions[0]?.careless ?? null} />
      <HistoryPart history={history} />
    </div>
  );
}
