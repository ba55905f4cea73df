"use client";

import { useId } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";
import { TickBox } from "@/app/_components/ui/tick-box";

type Props = {
  name: string;
  legend: string;
  /** `code` is how programs call it. */
  options: { value: string; label: string; code?: string }[];
  /** What is ticked beforehand; nothing unless given. */
  ticked?: readonly string[];
};

/** Boxes of one name, of which several can be ticked. */
export function TickBoxes({ name, legend, options, ticked = [] }: Props) {
  const error = useFormAnswer().errors?.[name];
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="space-y-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map(({ value, label, code }) => (
        <label key={value} className="flex items-start gap-3 text-sm">
          <TickBox name={name} value={value} isTicked={ticked.includes(value)} className="mt-1" />
          <span>
            {label} {code && <span className="font-mono text-muted">{code}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p id={id} className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
