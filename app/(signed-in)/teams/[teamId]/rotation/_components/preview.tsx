import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { PlannedTurn } from "@/lib/rotation/plan";
import type { Outlook } from "@/lib/rotation/rhythm-queries";

/** The turns ahead before and after a change, and the effect on fairness. */
export async function Preview(props: {
  before: Outlook | null;
  after: Outlook;
  names: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("rotation.change");
  const figures = await getFigures();
  const { before, after, names } = props;
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
      <p className="mt-4 text-sm">
        {t(before ? "fairness" : "fairness-then", {
          before: figures.hundredths(before?.shortfall ?? 0),
          after: figures.hundredths(after.shortfall),
        })}
      </p>
    </Card>
  );
}
