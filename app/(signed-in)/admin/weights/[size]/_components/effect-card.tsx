import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { placesFor } from "@/lib/assessment/shown-figures";
import type { ContextSetting } from "@/lib/context/company-context";
import type { Effect } from "@/lib/context/effect";
import { EXAMPLE_ANSWERS } from "@/lib/context/example-people";
import { RANGES, type WantedContext } from "@/lib/context/input";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { BAND_Z, type OverallResult } from "@/lib/scoring/leaning";

const NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];
const STRUCTURE = ["halfBand", "smallestReliableChange", "even"] as const;

/** The effect of the change, on invented people and in figures; real answers are not used. */
export async function EffectCard(props: {
  effect: Effect;
  now: ContextSetting;
  wanted: WantedContext;
}) {
  const t = await getTranslations("weights");
  const dimension = await getTranslations("dimension.names");
  const figures = await getFigures();
  const format = await getFormatter();
  const { effect, now, wanted } = props;
  const result = (overall: OverallResult) => {
    const places = placesFor(overall);
    return (
      <span className="flex flex-col items-start gap-1.5">
        {t("leaning", {
          leaning: figures.signedPoints(overall.leaning, places),
          half: figures.points(BAND_Z * overall.sem, places),
        })}
        <VerdictBadge verdict={overall.verdict} />
      </span>
    );
  };
  const range = (of: ContextSetting | WantedContext, name: keyof typeof RANGES) =>
    t(name === "reports" ? "range" : "percentRange", of.roles[name]);
  return (
    <Card title={t("effect")} id="effect">
      <p className="mb-5 text-muted">{t("effectText")}</p>
      <DataTable
        caption={t("effect")}
        head={[t("what"), t("before"), t("after")]}
        rows={[
          ...DIMENSIONS.map((name) => ({
            key: name,
            cells: [
              dimension(name),
              figures.hundredths(now.weights[name]),
              figures.hundredths(wanted.weights[name]),
            ],
          })),
          ...effect.people.map(({ person, before, after }) => ({
            key: person,
            cells: [
              <span key="who">
                {t(`people.${person}`)}
                <span className="block text-muted">
                  {t("answers", {
                    answers: DIMENSIONS.map(
                      (name) =>
                        `${dimension(name)} ${figures.signedPoints(EXAMPLE_ANSWERS[person][name])}`,
                    ).join(", "),
                  })}
                </span>
              </span>,
              result(before),
              result(after),
            ],
          })),
          ...STRUCTURE.map((name) => ({
            key: name,
            cells: [
              t(name),
              figures.points(effect.before[name], 1),
              figures.points(effect.after[name], 1),
            ],
          })),
          ...NAMES.map((name) => ({
            key: name,
            cells: [t(`roles.${name}`), range(now, name), range(wanted, name)],
          })),
        ]}
      />
      <p className="mt-5">
        {t("changed", {
          share: format.number(effect.changedVerdicts, {
            style: "percent",
            maximumFractionDigits: 1,
          }),
        })}
      </p>
      <p className="mt-2">{t("kept")}</p>
    </Card>
  );
}
