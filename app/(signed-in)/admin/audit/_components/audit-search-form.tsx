import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { ACTS, type Act } from "@/lib/audit/act";
import type { AuditSearch } from "@/lib/audit/search";

/** Finds entries by who, whom, what and when; all of it is in the query string. */
export async function AuditSearchForm({ search }: { search: AuditSearch }) {
  const t = await getTranslations("audit");
  const locale = await getLocale();
  const acts = (Object.keys(ACTS) as Act[])
    .map((value) => ({ value, label: t(`act.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <form
      role="search"
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_2fr_1fr_1fr_auto]"
    >
      <TextField type="search" name="who" label={t("who")} defaultValue={search.who} />
      <TextField type="search" name="whom" label={t("whom")} defaultValue={search.whom} />
      <SelectField
        name="act"
        label={t("what")}
        defaultValue={search.act ?? ""}
        options={[{ value: "", label: t("everything") }, ...acts]}
      />
      <TextField type="date" name="from" label={t("from")} defaultValue={search.from ?? ""} />
      <TextField type="date" name="to" label={t("to")} defaultValue={search.to ?? ""} />
      <SubmitButton look="secondary">{t("find")}</SubmitButton>
    </form>
  );
}
