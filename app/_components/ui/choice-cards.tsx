"use client";

import { ChoiceFrame } from "./choice-frame";

/** One choice of a few, each with a sentence. Nothing is preselected without `defaultValue`. */
export function ChoiceCards(props: {
  name: string;
  legend: string;
  options: { value: string; label: string; hint?: string }[];
  defaultValue?: string;
}) {
  const { name, legend, defaultValue } = props;
  return (
    <ChoiceFrame name={name} legend={legend} defaultValue={defaultValue}>
      {(chosen) => (
        <div className="space-y-2">
          {props.options.map((option) => (
            <label
              key={option.value}
              className="flex gap-3 rounded-lg border border-line bg-surface px-4 py-3 has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={option.value === chosen}
                className="mt-1.5 accent-ink"
              />
              <span>
                <span className="block font-medium">{option.label}</span>
                {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </ChoiceFrame>
  );
}
