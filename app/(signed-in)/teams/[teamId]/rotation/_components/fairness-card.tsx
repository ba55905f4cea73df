import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/words";
import { byName } from "@/lib/language/collation";
import { isBetweenPeople, type Fairness } from "@/lib/rotation/fairness";

/** Balances that are said alike. */
const ALIKE = 0.005;

/** How a shortfall is said: nothing, less than half a turn, or more. */
function levelOf(shortfall: number): "even" | "almost" | "uneven" {
  if (shortfall <= ALIKE) return "even";
  return shortfall <= 0.5 ? "almost" : "uneven";
}

/**
 * How evenly chances are distributed over past and future turns: a picture, its numbers, and their
 * meaning.
 */
export async function FairnessCard(props: {
  fairness: Fairness;
  names: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("rotation.fairness");
  const format = await getFormatter();
  const { balances, shortfall, gini, repeats } = props.fairness;
  const { hundredths: figure } = await getFigures();
  const rows = byName(
    balances.map((row) => ({ ...row, name: props.names.get(row.personId) ?? t("former") })),
    { locale: await getLocale() },
  );
  const behind = rows.filter(({ balance }) => -balance > shortfall - ALIKE);
  const most = Math.max(1, ...rows.flatMap(({ offered, share }) => [offered, share]));
  if (!isBetweenPeople(props.fairness))
    return (
      <Card title={t("title")}>
        <p className="max-w-2xl text-muted">{t("none")}</p>
      </Card>
    );
  return (
    <Card title={t("title")}>
      <p className="max-w-2xl">
        {t(`words.${levelOf(shortfall)}`, {
          name: behind[0]?.name ?? "",
          others: behind.length - 1,
          shortfall: figure(shortfall),
        })}{" "}
        {t("repeats", { repeats })}
      </p>
      <p className="mt-1 mb-5 text-sm text-muted">{t("number", { gini: figure(gini) })}</p>
      <DataTable
        caption={t("caption")}
        head={[t("person"), t("offered"), t("share"), t("balance"), t("picture")]}
        rows={rows.map(({ personId, name, offered, share, balance }) => ({
          key: personId,
          cells: [
            name,
            format.number(offered),
            figure(share),
            (balance < -0.005 ? "−" : balance > 0.005 ? "+" : "") + figure(Math.abs(balance)),
            <svg
              key="bar"
              viewBox="0 0 200 16"
              className="h-4 w-full max-w-40 min-w-24"
              aria-hidden
            >
              <rect y="4" height="8" width="200" className="fill-sunken" />
              <rect y="4" height="8" width={(offered / most) * 200} className="fill-muted" />
              <rect x={(share / most) * 198} width="2" height="16" className="fill-ink" />
            </svg>,
          ],
        }))}
      />
      <p className="mt-4 max-w-2xl text-sm text-muted">{t("source")}</p>
    </Card>
  );
}
