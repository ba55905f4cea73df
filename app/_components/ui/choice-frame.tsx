"use client";

import { useId, type ReactNode } from "react";
import { useFormAnswer, useKept } from "./action-form";

/** One choice of several under a legend, with its error; `children` gets the previous choice. */
export function ChoiceFrame(props: {
  name: string;
  legend: string;
  defaultValue?: string;
  children: (chosen: string | undefined) => ReactNode;
}) {
  const id = useId();
  const error = useFormAnswer().errors?.[props.name];
  const kept = useKept(props.name);
  return (
    <fieldset
      aria-describedby={error && `${id}-error`}
      aria-invalid={error ? true : undefined}
      tabIndex={-1}
    >
      <legend className="mb-3 font-medium">{props.legend}</legend>
      {props.children(kept ? kept[0] : props.defaultValue)}
      {error && (
        <p id={`${id}-error`} className="mt-2 text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
