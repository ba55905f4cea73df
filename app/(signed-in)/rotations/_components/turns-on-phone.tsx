import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Timeline } from "@/lib/rotation/timeline-queries";
import { hasEndedBy, lastDayOf } from "@/lib/stretch";

const SHOWN = 2;

/** On a phone, before the chart that has to scroll: who leads each team now and next. */
export async function TurnsOnPhone({ timeline }: { timeline: Timeline }) {
  const t = await getTranslations("timeline");
  const figures = await getFigures();
  const { today, lines, names } = timeline;
  const led = lines
    .map((line) => ({
      line,
      bars: line.bars.filter((bar) => !hasEndedBy(bar, today)).slice(0, SHOWN),
    }))
    .filter(({ bars }) => bars.length > 0);
  if (led.length === 0) return null;
  return (
    <ul className="mb-6 divide-y divide-line border-y border-line sm:hidden">
      {led.map(({ line, bars }) => (
        <li key={line.teamId} className="py-3">
          <p className="font-medium">{line.teamName}</p>
          <ul className="text-sm">
            {bars.map((bar) => (
              <li key={bar.key}>
                {(bar.personId && names.get(bar.personId)) || t("gap")}
                <span className="text-muted">
                  {t(`kind-${bar.kind}`, {
                    from: figures.shortDay(bar.startsOn),
                    to: figures.shortDay(lastDayOf(bar)),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
