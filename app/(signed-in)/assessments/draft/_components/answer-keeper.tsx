"use client";

import { useEffect, useState } from "react";
import { focusOnOpenQuestion, keyboardOn } from "./answer-keyboard";
import { keepAnswersOf, type Keeping } from "./answer-queue";

type Words = Record<"progress" | "saving" | "saved" | "offline" | "gone" | "keys", string>;

/**
 * Watches the form with `[data-draft]`: saves every answer immediately, and adds keyboard
 * shortcuts. Without JavaScript it only shows the progress.
 */
export function AnswerKeeper(props: {
  draftId: string;
  answered: number;
  total: number;
  /** Not the first page: people who come here have already started. */
  isStarted: boolean;
  words: Words;
}) {
  const { draftId, total, words } = props;
  const [answered, setAnswered] = useState(props.answered);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    const form = document.querySelector("[data-draft]")?.closest("form");
    if (!form) return;
    if (props.isStarted) focusOnOpenQuestion(form);
    const stops = [
      keepAnswersOf(form, draftId, setKeeping, () => setAnswered((count) => count + 1)),
      keyboardOn(form),
    ];
    return () => stops.forEach((stop) => stop());
  }, [draftId, props.isStarted]);
  const trouble = keeping === "offline" || keeping === "gone";
  return (
    <div className="mt-5">
      <progress
        value={answered}
        max={total}
        aria-label={words.progress.replace("#", `${answered}`)}
        className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink [&::-webkit-progress-value]:transition-[width]"
      />
      <div className="mt-2 flex min-h-6 flex-wrap justify-between gap-x-6 text-sm text-muted">
        <span className="tabular-nums">{words.progress.replace("#", `${answered}`)}</span>
        <span role="status" className={trouble ? "font-medium text-danger" : ""}>
          {keeping && (trouble || keeping === "saving") ? words[keeping] : ""}
          {keeping === "saved" && <span aria-live="off">{words.saved}</span>}
        </span>
      </div>
      {words.keys && <p className="hidden text-sm text-muted pointer-fine:block">{words.keys}</p>}
    </div>
  );
}
