import { Pager } from "@/app/(signed-in)/_components/pager";
import { getTranslations } from "@/app/_i18n/words";
import { ENTRIES_ON_PAGE, queryOf, type AuditSearch } from "@/lib/audit/search";

/** Which entries of how many are shown, with links to the pages before and after. */
export async function AuditPager({ search, total }: { search: AuditSearch; total: number }) {
  if (total === 0) return null;
  const t = await getTranslations("audit");
  const last = Math.ceil(total / ENTRIES_ON_PAGE);
  const page = Math.min(search.page, last);
  const at = (to: number) => `/admin/audit${queryOf({ ...search, page: to })}`;
  const from = (page - 1) * ENTRIES_ON_PAGE + 1;
  const to = Math.min(page * ENTRIES_ON_PAGE, total);
  return (
    <Pager
      label={t("pages")}
      told={t("part", { from, to, total })}
      before={page > 1 ? { href: at(page - 1), text: t("newer") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("older") } : undefined}
    />
  );
}
