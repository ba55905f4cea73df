import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { isLargeEnough } from "@/lib/release/forecast";
import type { NamedForecast } from "@/lib/release/forecast-queries";

/** Each scope with its people and the share of quarters with a figure. */
export async function ForecastTable({ forecast }: { forecast: NamedForecast[] }) {
  const t = await getTranslations("figures.forecast");
  const write = await getFigures();
  return (
    <DataTable
      caption={t("table")}
      head={[t("scope"), t("people"), t("quarters")]}
      rows={forecast.map((scope) => ({
        key: scope.teamId ?? "organisation",
        cells: [
          scope.name === null ? t("organisation") : t("below", { team: scope.name }),
          scope.people,
          isLargeEnough(scope) ? write.percent(scope.quarters) : t("small"),
        ],
      }))}
    />
  );
}
