import { DataTable } from "@/app/_components/ui/data-table";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { isAct, subjectOf } from "@/lib/audit/act";
import type { AuditLine } from "@/lib/audit/queries";
import { getDetailWords } from "./detail-words";

/** Entries of the audit log: when, who, what, whom or what it was done to, and plain details. */
export async function AuditTable({ entries }: { entries: AuditLine[] }) {
  const t = await getTranslations("audit");
  const format = await getFormatter();
  const details = await getDetailWords();
  const askerOf = ({ askedBy, asker }: AuditLine) => {
    if (askedBy === "PERSON") return asker ?? t("erased");
    return askedBy === "KEY" ? t("key", { name: asker ?? "" }) : t(`askedBy.${askedBy}`);
  };
  return (
    <DataTable
      caption={t("title")}
      head={[t("when"), t("who"), t("what"), t("whom"), t("details")]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          format.dateTime(entry.at, { dateStyle: "medium", timeStyle: "short" }),
          askerOf(entry),
          isAct(entry.act) ? t(`act.${entry.act}`) : entry.act,
          [
            subjectOf(entry.act) === "person" ? (entry.person ?? t("erased")) : null,
            entry.team,
            details.thing(entry),
          ]
            .filter(Boolean)
            .join(" · "),
          details.told(entry),
        ],
      }))}
    />
  );
}
