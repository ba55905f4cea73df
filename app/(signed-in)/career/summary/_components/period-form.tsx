import { ButtonLink } from "@/app/_components/ui/button-link";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { TextField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import type { Period } from "@/lib/career/period";
import type { Day } from "@/lib/day";

/** The two days of a summary, kept in the address, and the file of it. */
export async function PeriodForm({ period, today }: { period: Period; today: Day }) {
  const t = await getTranslations("career.summary");
  const { from, to } = period;
  return (
    <div className="space-y-3 print:hidden">
      <form method="get" className="flex flex-wrap items-end gap-4">
        <TextField name="from" type="date" label={t("from")} max={today} defaultValue={from} />
        <TextField name="to" type="date" label={t("to")} max={today} defaultValue={to} />
        <button className={buttonStyle("secondary")}>{t("show")}</button>
        <ButtonLink href={`/career/summary/file?from=${from}&to=${to}`}>{t("download")}</ButtonLink>
      </form>
      <p className="text-sm text-muted">{t("print")}</p>
    </div>
  );
}
