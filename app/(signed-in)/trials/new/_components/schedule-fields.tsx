"use client";

import { useState, type SyntheticEvent } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import type { Locale } from "@/lib/language/locale";

const DAY_MS = 86_400_000;

type Words = Record<
  | "startsOn"
  | "startsOnHint"
  | "soon"
  | "taken"
  | "length"
  | "endsOnHint"
  | "own"
  | "ownHint"
  | "endsOn"
  | "endsOnHintOwn",
  string
>;

/**
 * When a trial starts and ends, until when it can be answered, and the agreed trials that it clashes
 * with. All follow the dates as they are typed; the server decides.
 */
export function ScheduleFields(props: {
  locale: Locale;
  today: string;
  startsOn: string;
  /** An earlier first day leaves little time to answer. */
  enoughFrom: string;
  usual: string;
  templates: { weeks: number; label: string }[];
  taken: { from: string; until: string; text: string }[];
  words: Words;
}) {
  const { words } = props;
  const sent = useFormAnswer().values;
  const [dates, setDates] = useState({
    startsOn: sent?.startsOn?.[0] ?? props.startsOn,
    length: sent?.length?.[0] ?? props.usual,
    endsOn: sent?.endsOn?.[0] ?? "",
  });
  const { startsOn, length } = dates;
  const endsOn = length === "own" ? dates.endsOn : dayAfter(startsOn, Number(length) * 7);
  const clashes = props.taken.filter(({ from, until }) => startsOn < until && from < endsOn);
  const told = (day: string, words: string) => (day ? words.replace("{day}", longDay(day)) : "");
  const longDay = (day: string) => {
    const format = new Intl.DateTimeFormat(props.locale, { dateStyle: "long", timeZone: "UTC" });
    return withFirstOfMonth(props.locale, format.format(new Date(`${day}T00:00:00Z`)));
  };
  const endOf = (weeks: number) => told(dayAfter(startsOn, weeks * 7 - 1), words.endsOnHint);
  const follow = (event: SyntheticEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    setDates((before) => ({ ...before, [name]: value }));
  };
  return (
    <div className="group space-y-6" onInput={follow}>
      <TextField
        name="startsOn"
        type="date"
        label={words.startsOn}
        hint={told(dayAfter(startsOn, 0), words.startsOnHint)}
        defaultValue={props.startsOn}
        min={props.today}
        required
      />
      <ChoiceCards
        name="length"
        legend={words.length}
        defaultValue={props.usual}
        options={[
          ...props.templates.map(({ weeks, label }) => ({
            value: String(weeks),
            label,
            hint: endOf(weeks),
          })),
          { value: "own", label: words.own, hint: words.ownHint },
        ]}
      />
      <div className="hidden group-has-[input[value=own]:checked]:block">
        <TextField name="endsOn" type="date" label={words.endsOn} hint={words.endsOnHintOwn} />
      </div>
      <div role="status" className="space-y-1">
        {startsOn && startsOn < props.enoughFrom && <p>{words.soon}</p>}
        {clashes.length > 0 && <p className="font-medium">{words.taken}</p>}
        {clashes.map(({ from, text }) => (
          <p key={`${from} ${text}`}>{text}</p>
        ))}
      </div>
    </div>
  );
}

/**
 * A number of days after a day; empty when that is no day. By hand, because `lib/day` would bring a
 * calendar library to the browser.
 */
function dayAfter(day: string, days: number): string {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
