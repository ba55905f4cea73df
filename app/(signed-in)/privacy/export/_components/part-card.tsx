import { Card } from "@/app/_components/ui/card";
import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/words";
import type { ExportedRow } from "@/lib/rights/export-document";
import { labelOf, titleOf } from "@/lib/rights/export-words";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The rows of one table, each as a list of known values. */
export async function PartCard({ model, rows }: { model: string; rows: ExportedRow[] }) {
  const t = await getTranslations("rights");
  const format = await getFormatter();
  const locale = await getLocale();
  const shown = (value: ExportedRow[string]): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return format.number(value);
    if (typeof value === "object") return JSON.stringify(value, null, 1);
    return INSTANT.test(value)
      ? format.dateTime(new Date(value), { dateStyle: "medium", timeStyle: "short" })
      : value;
  };
  return (
    <Card title={titleOf(model, locale)} aside={t("rows", { count: rows.length })}>
      <ul className="divide-y divide-line">
        {rows.map((row, at) => (
          <li key={at} className="py-4 first:pt-0 last:pb-0">
            <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[14rem_minmax(0,1fr)]">
              {Object.entries(row)
                .filter(([, value]) => value !== null)
                .map(([name, value]) => (
                  <div key={name} className="contents">
                    <dt className="text-muted">{labelOf(model, name, locale)}</dt>
                    <dd className="mb-2 break-words whitespace-pre-wrap sm:mb-0">{shown(value)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </Card>
  );
}
