"use client";

import { useId } from "react";
import { useFormAnswer } from "./action-form";

/** A file to upload, with its hint and its error. */
export function FileField(props: { name: string; label: string; hint: string; accept: string }) {
  const { name, label, hint, accept } = props;
  const id = useId();
  const error = useFormAnswer().errors?.[name];
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        className="block w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm"
      />
      {error && (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
