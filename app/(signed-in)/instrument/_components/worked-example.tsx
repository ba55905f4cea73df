"use client";

import { useEffect, useRef, useState } from "react";
import type { Example } from "@/lib/assessment/worked-example";
import { type Answers, DIMENSIONS, type Scorable } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { COMPANY_CONTEXTS, type CompanyContext, type Weights } from "@/lib/scoring/weights";
import { ExampleFields, FIELD, type ShownItem } from "./example-fields";
import { ExampleResult } from "./example-result";
import type { ExampleWords } from "./example-words";

/**
 * A form of answers with their result. With scripts each change is computed immediately, by the
 * function that scores assessments; without, the form requests the page again.
 */
export function WorkedExample(props: {
  instrument: Omit<Scorable, "items"> & { items: ShownItem[] };
  weights: Record<CompanyContext, Weights>;
  example: Example;
  words: ExampleWords;
  locale: string;
}) {
  const { instrument, weights, words, locale } = props;
  const [{ answers, size }, setExample] = useState(props.example);
  const form = useRef<HTMLFormElement>(null);
  const read = () => {
    if (form.current) setExample(exampleIn(new FormData(form.current), instrument.items));
  };
  // The link to the present address does not navigate, so the fields are reset here.
  const startAgain = () => {
    form.current?.reset();
    read();
  };
  // The form may already hold changes made before the script ran, or restored by the browser.
  useEffect(() => {
    if (form.current) setExample(exampleIn(new FormData(form.current), instrument.items));
  }, [instrument.items]);
  return (
    <form ref={form} method="get" action="/instrument#example" onChange={read}>
      <div className="space-y-5 rounded-xl border border-line bg-surface p-5">
        <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-medium">
          {words.size}
          <select
            name="size"
            defaultValue={props.example.size}
            className="rounded-lg border border-line-strong bg-surface px-2 py-1.5"
          >
            {COMPANY_CONTEXTS.map((each) => (
              <option key={each} value={each}>
                {words.sizes[each]}
              </option>
            ))}
          </select>
        </label>
        <p className="text-sm text-muted">{words.answers}</p>
        {DIMENSIONS.map((name) => (
          <ExampleFields
            key={name}
            legend={words.dimensions[name]}
            items={instrument.items.filter(({ dimension }) => dimension === name)}
            answers={props.example.answers}
            words={words}
          />
        ))}
        <noscript>
          <button className="rounded-lg bg-ink px-4 py-2 font-medium text-surface">
            {words.work}
          </button>
        </noscript>
      </div>
      <ExampleResult
        items={instrument.items}
        answers={answers}
        result={leaningFrom(instrument, answers, weights[size])}
        words={words}
        locale={locale}
      />
      <p className="mt-4 text-sm">
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- links to this same page */}
        <a href="/instrument#example" onClick={startAgain} className="underline underline-offset-4">
          {words.again}
        </a>
      </p>
    </form>
  );
}

/** The fields can only hold values that their options offer. */
function exampleIn(form: FormData, items: ShownItem[]): Example {
  const answers: Answers = {};
  for (const { key } of items) {
    const value = form.get(`${FIELD}${key}`);
    answers[key] = value === "skip" || value === null ? "skip" : Number(value);
  }
  const size = COMPANY_CONTEXTS.find((each) => each === form.get("size")) ?? "growing";
  return { answers, size };
}
