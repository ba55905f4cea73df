"use client";

import { useId, useRef } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";
import { CopyButton } from "./copy-button";

export type LinkWords = { label: string; hint: string; copy: string; copied: string };

/** The secret link in the form's response, with a copy button. Shown only once. */
export function OneTimeLink({ words }: { words: LinkWords }) {
  const { link } = useFormAnswer();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  if (!link) return null;
  return (
    <div className="space-y-1.5 rounded-lg border border-line-strong bg-sunken p-4">
      <label htmlFor={id} className="block text-sm font-medium">
        {words.label}
      </label>
      <div className="flex gap-2">
        <input
          ref={box}
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="w-full min-w-0 rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm"
        />
        <CopyButton key={link} text={link} box={box} copy={words.copy} copied={words.copied} />
      </div>
      <p className="text-sm text-muted">{words.hint}</p>
    </div>
  );
}
