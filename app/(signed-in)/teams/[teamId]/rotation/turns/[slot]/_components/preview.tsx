import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import type { PlannedTurn } from "@/lib/rotation/plan";
import type { TurnChange } from "@/lib/rotation/preview-queries";

/** The turns ahead before and after a change, and what it does to fairness. */
export async function Preview(props: {
  change: TurnChange;
  after: NonNullable<TurnChange["after"]>;
}) {
  const t = await getTranslations("rotation.change");
  const figures = await getFigures();
  const { before, names } = props.change;
  const told = (turn: PlannedTurn | undefined) =>
    turn
      ? `${(turn.personId && names.get(turn.personId)) || t("nobody")}, ${figures.shortDay(turn.startsOn)}`
      : "";
  return (
    <Card title={t("effect")}>
      <DataTable
        caption={t("effect")}
        head={[t("now"), t("then")]}
        rows={before.turns.map((turn, at) => ({
          key: String(turn.slot),
          cells: [told(turn), told(props.after.turns[at])],
        }))}
      />
      <p className="mt-4 text-sm">
        {t("fairness", {
          before: figures.hundredths(before.shortfall),
          after: figures.hundredths(props.after.shortfall),
        })}
      </p>
    </Card>
  );
}
