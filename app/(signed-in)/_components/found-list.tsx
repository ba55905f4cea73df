"use client";

import { useFormAnswer } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";

export type FoundWords = {
  title: string;
  /** The file holds nothing at all. */
  none: string;
  /** Whatever it holds is nothing to save. */
  nothing: string;
  unread: string;
  leftOut: string;
  keep: string;
};

/** The contents of an uploaded file: what is read, whatever else there is and why, and the save button. */
export function FoundList({ words, keep }: { words: FoundWords; keep: (form: FormData) => void }) {
  const { found } = useFormAnswer();
  if (!found) return null;
  const isDropped = found.problems.length > 0 || found.leftOut.length > 0;
  return (
    <section className="mt-6 space-y-4 border-t border-line pt-6" aria-live="polite">
      <h3 className="font-semibold">{words.title}</h3>
      {found.lines.length === 0 && (
        <p className="text-sm text-muted">{isDropped ? words.nothing : words.none}</p>
      )}
      <ul className="space-y-1 text-sm">
        {found.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Reasons title={words.unread} reasons={found.problems} />
      <Reasons title={words.leftOut} reasons={found.leftOut} />
      {found.lines.length > 0 && (
        <form action={keep}>
          <input type="hidden" name="kept" value={found.kept} />
          <SubmitButton>{words.keep}</SubmitButton>
        </form>
      )}
    </section>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className="space-y-2 rounded-lg bg-sunken px-4 py-3 text-sm">
      <p className="font-medium">{title}</p>
      <ul className="space-y-1">
        {reasons.map((reason, at) => (
          <li key={at}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
