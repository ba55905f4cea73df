import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { PlannedTurn } from "@/lib/rotation/plan";
import { isBetweenPeople } from "@/lib/rotation/fairness";
import type { Outlook } from "@/lib/rotation/proposal";

/** The turns ahead before and after a change, and the effect on fairness. */
export async function Preview(props: {
  before: Outlook | null;
  after: Outlook;
  names: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("rotation.change");
  const figures = await getFigures();
  const { before, after, names } = props;
  const shownBefore = before && isBetweenPeople(before.fairness) ? before.fairness : null;
  const cellOf = (turn: PlannedTurn | undefined) =>
    turn
      ? `${(turn.personId && names.get(turn.personId)) || t("nobody")}, ${figures.shortDay(turn.startsOn)}`
      : "";
  return (
    <Card title={t("effect")}>
      <DataTable
        caption={t("effect")}
        head={[t("now"), t("then")]}
        rows={after.turns.map((turn, at) => ({
          key: String(turn.slot),
          cells: [cellOf(before?.turns[at]), cellOf(turn)],
        }))}
      />
      {isBetweenPeople(after.fairness) && (
        <p className="mt-4 text-sm">
          {t(shownBefore ? "fairness" : "fairness-then", {
            before: figures.hundredths(shownBefore?.shortfall ?? 0),
            after: figures.hundredths(after.fairness.shortfall),
          })}
        </p>
      )}
    </Card>
  );
}
