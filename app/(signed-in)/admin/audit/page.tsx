import { notFound } from "next/navigation";
import { PartPager } from "@/app/(signed-in)/_components/part-pager";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { listAudit } from "@/lib/audit/queries";
import { queryOf } from "@/lib/audit/search";
import { partOf } from "@/lib/part";
import { parseAuditSearch } from "@/lib/audit/search-input";
import { requireViewer } from "@/lib/auth/viewer";
import { AuditSearchForm } from "./_components/audit-search-form";
import { AuditTable } from "./_components/audit-table";

export const generateMetadata = titled("audit");

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const search = parseAuditSearch(await searchParams);
  const found = await listAudit(await requireViewer(), search);
  if (!found) notFound();
  const t = await getTranslations("audit");
  const { entries, total } = found;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AuditSearchForm search={search} />
      {entries.length === 0 ? (
        <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>
      ) : (
        <AuditTable entries={entries} />
      )}
      <PartPager
        part={partOf(total, search.page)}
        words="audit"
        isSearched
        at={(page) => `/admin/audit${queryOf({ ...search, page })}`}
      />
      <ExportLinks
        file="audit"
        endings={["csv", "jsonl"]}
        query={queryOf({ ...search, page: 1 })}
      />
    </>
  );
}
