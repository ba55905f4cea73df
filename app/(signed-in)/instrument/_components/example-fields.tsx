import type { Answers, Item } from "@/lib/scoring/instrument";
import type { ExampleWords } from "./example-words";

/** The displayed parts of a statement. */
export type ShownItem = Pick<Item, "key" | "dimension" | "position" | "managementSide">;

/** The prefix of an item's key in its field name, as in the questionnaire. */
export const FIELD = "answer.";

const OPTIONS = [-3, -2, -1, 0, 1, 2, 3];

/** The answers to the items of a dimension, each a list of the seven points and ‘skip’. */
export function ExampleFields(props: {
  legend: string;
  items: ShownItem[];
  answers: Answers;
  words: ExampleWords;
}) {
  const { words } = props;
  return (
    <fieldset>
      <legend className="text-sm font-medium">{props.legend}</legend>
      <div className="mt-1.5 grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2">
        {props.items.map(({ key, position, managementSide }) => (
          <label key={key} className="block text-xs text-muted">
            {words.item.replace("{value}", String(position))}
            {managementSide === "left" && <span title={words.turned}> ↔</span>}
            <select
              name={`${FIELD}${key}`}
              defaultValue={String(props.answers[key] ?? "skip")}
              className="mt-0.5 block w-full rounded-lg border border-line-strong bg-surface px-1.5 py-1.5 text-sm text-ink tabular-nums"
            >
              {OPTIONS.map((value) => (
                <option key={value} value={value}>
                  {value > 0 ? `+${value}` : String(value).replace("-", "−")}
                </option>
              ))}
              <option value="skip">{words.skip}</option>
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
