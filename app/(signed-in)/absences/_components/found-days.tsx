"use client";

import { useFormAnswer } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";

export type FoundWords = { title: string; none: string; unread: string; keep: string };

/** The contents of the uploaded file: the days, what could not be read, and the save button. */
export function FoundDays({ words, keep }: { words: FoundWords; keep: (form: FormData) => void }) {
  const { found } = useFormAnswer();
  if (!found) return null;
  return (
    <section className="mt-6 space-y-4 border-t border-line pt-6" aria-live="polite">
      <h3 className="font-semibold">{words.title}</h3>
      {found.lines.length === 0 && <p className="text-sm text-muted">{words.none}</p>}
      <ul className="space-y-1 text-sm">
        {found.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {found.problems.length > 0 && (
        <div className="space-y-2 rounded-lg bg-sunken px-4 py-3 text-sm">
          <p className="font-medium">{words.unread}</p>
          <ul className="space-y-1">
            {found.problems.map((problem, at) => (
              <li key={at}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {found.lines.length > 0 && (
        <form action={keep}>
          <input type="hidden" name="kept" value={found.kept} />
          <SubmitButton>{words.keep}</SubmitButton>
        </form>
      )}
    </section>
  );
}
