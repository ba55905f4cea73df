import type { ReactNode } from "react";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { dayWord } from "@/lib/reminder/reminder";

/** A row of a dated list: its day, if it has one, then what it is. */
export function DatedRow(props: { day: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-5 gap-y-1 py-4 first:pt-0 last:pb-0 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="text-sm text-muted sm:pt-0.5">{props.day}</p>
      <div>{props.children}</div>
    </li>
  );
}

/** How the day of a task is said; without one, it is to be done now. */
export async function wordsOfDay(
  word: ReturnType<typeof dayWord>,
  day: Day | null,
): Promise<string> {
  const t = await getTranslations("reminder");
  const figures = await getFigures();
  return day ? t(`when.${word}`, { day: figures.shortDay(day) }) : t("today");
}
