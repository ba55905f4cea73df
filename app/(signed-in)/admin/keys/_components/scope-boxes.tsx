"use client";

import { useId } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";

type Props = { legend: string; options: { value: string; label: string }[] };

/** What a key may open: boxes, none ticked beforehand. */
export function ScopeBoxes({ legend, options }: Props) {
  const error = useFormAnswer().errors?.scope;
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="space-y-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex items-start gap-3 text-sm">
          <input type="checkbox" name="scope" value={value} className="mt-1 accent-ink" />
          <span>
            {label} <span className="font-mono text-muted">{value}</span>
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
