"use client";

import { ChoiceFrame } from "./choice-frame";

/** A choice of five, from left to right, with labels at both ends. One tap on a phone. */
export function ScaleRow(props: {
  name: string;
  legend: string;
  ends: [string, string];
  defaultValue?: string;
}) {
  const { name, ends } = props;
  return (
    <ChoiceFrame name={name} legend={props.legend} defaultValue={props.defaultValue}>
      {(chosen) => (
        <>
          <div className="grid max-w-md grid-cols-5 gap-2">
            {["1", "2", "3", "4", "5"].map((value) => (
              <label
                key={value}
                className="flex h-12 items-center justify-center rounded-lg border border-line-strong bg-surface font-medium has-checked:border-ink has-checked:bg-ink has-checked:text-canvas has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
              >
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={value === chosen}
                  className="sr-only"
                />
                {value}
              </label>
            ))}
          </div>
          <div className="mt-1 flex max-w-md justify-between gap-4 text-sm text-muted" aria-hidden>
            <span>{`1 · ${ends[0]}`}</span>
            <span className="text-right">{`5 · ${ends[1]}`}</span>
          </div>
        </>
      )}
    </ChoiceFrame>
  );
}
