import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import { PAGE_LENGTH, type PeopleSearch } from "@/lib/people/search";

/** Links to the previous and next page of a search. */
export async function PeoplePager({ search, total }: { search: PeopleSearch; total: number }) {
  const t = await getTranslations("people");
  const { words, state, page } = search;
  const at = (to: number) =>
    `/admin/people?${new URLSearchParams({ q: words, state: state ?? "", page: String(to) }).toString()}`;
  return (
    <div className="mt-6 flex gap-3">
      {page > 1 && (
        <ButtonLink look="secondary" href={at(page - 1)}>
          {t("before")}
        </ButtonLink>
      )}
      {page * PAGE_LENGTH < total && (
        <ButtonLink look="secondary" href={at(page + 1)}>
          {t("next")}
        </ButtonLink>
      )}
    </div>
  );
}
