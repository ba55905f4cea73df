import { expect, test } from "vitest";
import { LOCALES } from "@/lib/language/locale";
import { messagesOf } from "@/lib/language/messages";
import { ASK_PLACES } from "@/lib/reminder/ask-due";
import { PERSON_PLACES } from "@/lib/reminder/person-due";
import { PLAN_PLACES } from "@/lib/reminder/plan-due";
import { REVEAL_PLACES } from "@/lib/reminder/reveal-due";
import { TRIAL_PLACES } from "@/lib/reminder/trial-due";
import { TURN_PLACES } from "@/lib/reminder/turn-due";

const places = {
  ...TRIAL_PLACES,
  ...TURN_PLACES,
  ...ASK_PLACES,
  ...PLAN_PLACES,
  ...PERSON_PLACES,
  ...REVEAL_PLACES,
};
const kinds = Object.keys(places);

test.each(LOCALES)(
  "every kind of reminder, and no other, has a text for what is due and for the action, in %s",
  (locale) => {
    const words = messagesOf(locale).reminder as Record<"thing" | "do", Record<string, string>>;
    const advice = (["thing", "do"] as const).flatMap((part) => [
      ...kinds.filter((kind) => !words[part][kind]).map((kind) => `Add ${part}.${kind}`),
      ...Object.keys(words[part])
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => `Remove ${part}.${kind}`),
    ]);
    expect(advice.map((one) => `${one}: messages/${locale}/reminder.json`)).toEqual([]);
  },
);
