"use client";

import { useId } from "react";
import { useFormAnswer } from "./action-form";

/** One of five, from left to right; the words at both ends say what they mean. One tap on a phone. */
export function ScaleRow(props: {
  name: string;
  legend: string;
  ends: [string, string];
  defaultValue?: string;
}) {
  const id = useId();
  const answer = useFormAnswer();
  const error = answer.errors?.[props.name];
  const chosen = answer.values?.[props.name] ?? props.defaultValue;
  return (
    <fieldset
      aria-describedby={error && `${id}-error`}
      aria-invalid={error ? true : undefined}
      tabIndex={-1}
    >
      <legend className="mb-2 font-medium">{props.legend}</legend>
      <div className="grid max-w-md grid-cols-5 gap-2">
        {["1", "2", "3", "4", "5"].map((value) => (
          <label
            key={value}
            className="flex h-12 items-center justify-center rounded-lg border border-line-strong bg-surface font-medium has-checked:border-ink has-checked:bg-ink has-checked:text-canvas has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={props.name}
              value={value}
              defaultChecked={value === chosen}
              className="sr-only"
            />
            {value}
          </label>
        ))}
      </div>
      <div className="mt-1 flex max-w-md justify-between gap-4 text-sm text-muted" aria-hidden>
        <span>{`1 · ${props.ends[0]}`}</span>
        <span className="text-right">{`5 · ${props.ends[1]}`}</span>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-2 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
