import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { WEEKS_AHEAD, WEEKS_BACK } from "@/lib/rotation/coverage";
import type { TeamOverview } from "@/lib/rotation/overview";
import { WeekStrip } from "./week-strip";

/** In how many weeks somebody led and will lead, and why nobody does in the others. */
export async function WeeksCell({ team }: { team: TeamOverview }) {
  const t = await getTranslations("team.overview");
  const { shortDay } = await getFigures();
  const { weeks, back, ahead, cause, chances } = team;
  if (chances?.engineers === 0) return <span className="text-muted">{t("onlyManagers")}</span>;
  const facts = {
    people: cause && "people" in cause ? cause.people : 0,
    day: cause && "on" in cause ? shortDay(cause.on) : "",
  };
  return (
    <>
      <WeekStrip weeks={weeks} />
      <span className="block">
        {t("weeks", { back, ahead, ofBack: WEEKS_BACK, ofAhead: WEEKS_AHEAD })}
      </span>
      {cause && <span className="block text-muted">{t(`cause.${cause.kind}`, facts)}</span>}
    </>
  );
}
