import { Fold } from "@/app/_components/ui/fold";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialEvent } from "@/lib/trial/history";

/** Who did what, and when. */
export async function TrialHistory({ events }: { events: TrialEvent[] }) {
  const t = await getTranslations("trial");
  const figures = await getFigures();
  return (
    <Fold heading="h3" id="history" title={t("page.history")}>
      <ol className="space-y-2 text-sm">
        {events.map((event) => (
          <li key={event.what} className="flex flex-wrap justify-between gap-x-6">
            <span>{t(`history.${event.what}`, { by: event.by ?? t("history.somebody") })}</span>
            <time dateTime={event.on} className="text-muted">
              {figures.day(event.on)}
            </time>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
