import { Pager } from "@/app/(signed-in)/_components/pager";
import { getTranslations } from "@/app/_i18n/words";
import { PAGE_LENGTH, pathTo, type PeopleSearch } from "@/lib/people/search";

/** Which people of how many are shown, with links to the pages before and after. */
export async function PeoplePager({ search, total }: { search: PeopleSearch; total: number }) {
  if (total === 0) return null;
  const t = await getTranslations("people");
  const { page } = search;
  const last = Math.ceil(total / PAGE_LENGTH);
  const at = (to: number) => pathTo({ ...search, page: to });
  const from = (page - 1) * PAGE_LENGTH + 1;
  const to = Math.min(page * PAGE_LENGTH, total);
  return (
    <Pager
      label={t("pages")}
      told={t("part", { from, to, total, page, last })}
      before={page > 1 ? { href: at(page - 1), text: t("before") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("next") } : undefined}
    />
  );
}
