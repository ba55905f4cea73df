"use client";

import { useId, useRef } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";
import { CopyButton } from "../../../_components/copy-button";
import type { LinkWords } from "../../../_components/one-time-link";

/** The secret links in the form's response, one person per line, with a copy button. Shown only once. */
export function ListLinks({ words }: { words: LinkWords }) {
  const { links } = useFormAnswer();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  if (!links?.length) return null;
  const text = links.map(({ name, email, link }) => `${name} <${email}> ${link}`).join("\n");
  return (
    <div className="space-y-2 rounded-lg border border-line-strong bg-sunken p-4">
      <label htmlFor={id} className="block text-sm font-medium">
        {words.label}
      </label>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={Math.min(links.length + 1, 12)}
        value={text}
        className="w-full overflow-x-auto rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm whitespace-pre"
      />
      <CopyButton key={text} text={text} box={box} copy={words.copy} copied={words.copied} />
      <p className="text-sm text-muted">{words.hint}</p>
    </div>
  );
}
