import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { WEEKS_AHEAD } from "@/lib/rotation/overview";
import type { TeamOverview } from "@/lib/rotation/overview-queries";

/** The answer of the table below it in three sentences: who leads, where nobody can, who takes part. */
export async function OverviewAnswer({ teams }: { teams: TeamOverview[] }) {
  const t = await getTranslations("team.overview.answer");
  const format = await getFormatter();
  const led = teams.filter(({ isLed }) => isLed);
  const without = led.filter(({ now }) => now.length === 0).map(({ name }) => name);
  const gaps = teams.filter((team) => team.gaps.length > 0).map(({ name }) => name);
  const known = teams.filter(({ answered }) => answered !== null);
  const people = sum(known.map((team) => team.people));
  const answered = sum(known.map((team) => team.answered ?? 0));
  return (
    <ul className="mb-8 max-w-prose space-y-1 text-lg">
      <li>
        {t("led", { led: led.length - without.length, of: led.length })}{" "}
        {without.length > 0 && t("without", { names: format.list(without) })}
      </li>
      <li>
        {gaps.length > 0
          ? t("gaps", { count: gaps.length, names: format.list(gaps), weeks: WEEKS_AHEAD })
          : t("noGaps", { weeks: WEEKS_AHEAD })}
      </li>
      {known.length > 0 && <li>{t("answered", { answered, people })}</li>}
    </ul>
  );
}

const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
