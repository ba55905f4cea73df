"use client";

import { useState, type SyntheticEvent } from "react";
import { useFormAnswer } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import type { Locale } from "@/lib/language/locale";

const DAY_MS = 86_400_000;

/** When a trial starts and ends. The ends follow the start as it is typed; the server computes them again. */
export function ScheduleFields(props: {
  locale: Locale;
  today: string;
  startsOn: string;
  usual: string;
  templates: { weeks: number; label: string }[];
  words: Record<
    | "startsOn"
    | "startsOnHint"
    | "length"
    | "endsOnHint"
    | "own"
    | "ownHint"
    | "endsOn"
    | "endsOnHintOwn",
    string
  >;
}) {
  const { words } = props;
  const [start, setStart] = useState(useFormAnswer().values?.startsOn ?? props.startsOn);
  const endOf = (weeks: number) => {
    const end = new Date(Date.parse(`${start}T00:00:00Z`) + weeks * 7 * DAY_MS);
    if (Number.isNaN(end.getTime())) return undefined;
    const day = new Intl.DateTimeFormat(props.locale, { dateStyle: "long", timeZone: "UTC" });
    return words.endsOnHint.replace("{day}", withFirstOfMonth(props.locale, day.format(end)));
  };
  const follow = (event: SyntheticEvent<HTMLDivElement>) => {
    const box = event.target as HTMLInputElement;
    if (box.name === "startsOn") setStart(box.value);
  };
  return (
    <div className="group space-y-6" onInput={follow}>
      <TextField
        name="startsOn"
        type="date"
        label={words.startsOn}
        hint={words.startsOnHint}
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
    </div>
  );
}
