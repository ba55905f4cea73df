import type { ReactNode } from "react";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { lastDayOf, type Stretch } from "@/lib/stretch";

/** A row of the turns ahead: its days, then who leads or why nobody does. */
export async function AheadRow(props: {
  days: Stretch;
  heading: ReactNode;
  badge?: ReactNode;
  id?: string;
  children?: ReactNode;
}) {
  const t = await getTranslations("rotation.turn");
  const figures = await getFigures();
  const { days } = props;
  return (
    <li
      id={props.id}
      className="grid gap-x-6 gap-y-1 py-5 first:pt-0 last:pb-0 sm:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <p className="text-sm text-muted sm:pt-1">
        {t("days", {
          from: figures.shortDay(days.startsOn),
          to: figures.shortDay(lastDayOf(days)),
        })}
      </p>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-semibold">{props.heading}</h2>
          {props.badge}
        </div>
        {props.children && <div className="mt-2 space-y-3 text-sm">{props.children}</div>}
      </div>
    </li>
  );
}
