"use client";

import { useId, type ReactNode } from "react";
import { useFormAnswer, useKept } from "./action-form";

const BOX =
  "min-h-11 w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-danger";

type Common = { name: string; label: string; hint?: string; required?: boolean };

function Frame(props: Common & { id: string; error?: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={props.id} className="block text-sm font-medium">
        {props.label}
      </label>
      {props.hint && (
        <p id={`${props.id}-hint`} className="text-sm text-muted">
          {props.hint}
        </p>
      )}
      {props.children}
      {props.error && (
        <p id={`${props.id}-error`} className="text-sm text-danger">
          {props.error}
        </p>
      )}
    </div>
  );
}

function useField({ name, hint, required }: Common, fallback?: string) {
  const id = useId();
  const error = useFormAnswer().errors?.[name];
  const kept = useKept(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const box = {
    id,
    name,
    required,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
    defaultValue: kept?.[0] ?? fallback,
    className: BOX,
  };
  return { id, error, box };
}

/** A labelled single-line input (text, date, password …) with its hint and its error. */
export function TextField(
  props: Common & {
    type?: "text" | "email" | "password" | "date" | "number" | "search" | "url";
    defaultValue?: string;
    autoComplete?: string;
    inputMode?: "numeric" | "text";
    min?: string;
    max?: string;
    autoFocus?: boolean;
  },
) {
  const { id, error, box } = useField(props, props.defaultValue);
  const { type = "text", autoComplete, inputMode, min, max, autoFocus } = props;
  return (
    <Frame {...props} id={id} error={error}>
      <input
        {...box}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        min={min}
        max={max}
        autoFocus={autoFocus}
      />
    </Frame>
  );
}

/** A single-line input in a row whose other parts show what it is; its name is only read out. */
export function BareField(props: Common & { defaultValue?: string; maxLength?: number }) {
  const { box } = useField(props, props.defaultValue);
  return <input {...box} maxLength={props.maxLength} aria-label={props.label} />;
}

/** A labelled multi-line input. */
export function TextArea(
  props: Common & { defaultValue?: string; rows?: number; maxLength?: number },
) {
  const { id, error, box } = useField(props, props.defaultValue);
  return (
    <Frame {...props} id={id} error={error}>
      <textarea {...box} rows={props.rows ?? 4} maxLength={props.maxLength} />
    </Frame>
  );
}

/** A labelled native select. */
export function SelectField(
  props: Common & { options: { value: string; label: string }[]; defaultValue?: string },
) {
  const { id, error, box } = useField(props, props.defaultValue);
  return (
    <Frame {...props} id={id} error={error}>
      <select {...box} key={box.defaultValue}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
