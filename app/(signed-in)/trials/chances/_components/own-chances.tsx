import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ChanceEvent } from "@/lib/trial/chance/chance";

/** Every chance of the viewer: who did what, and when. */
export async function OwnChances({ events }: { events: ChanceEvent[] }) {
  const t = await getTranslations("chance");
  const figures = await getFigures();
  return (
    <Card title={t("own")}>
      {events.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ol className="space-y-2">
        {events.map(({ trialId, what, on, by, until }) => (
          <li key={`${trialId} ${what}`} className="flex flex-wrap justify-between gap-x-6">
            <PageLink href={`/trials/${trialId}`} className="underline underline-offset-4">
              {t(`what.${what}`, {
                by: by ?? t("somebody"),
                day: until ? figures.day(until) : "",
              })}
            </PageLink>
            <time dateTime={on} className="text-sm text-muted">
              {figures.day(on)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
