import { getTranslations } from "@/app/_i18n/words";
import type { Part } from "@/lib/part";
import { Pager } from "./pager";

/**
 * The range of a list on this page, with links to the other pages. Nothing while all are on one,
 * unless the list was searched: then it says how many were found.
 */
export async function PartPager(props: {
  part: Part;
  /** The namespace that says what is listed: `pages` and `part`. */
  words: string;
  isSearched?: boolean;
  at: (page: number) => string;
}) {
  const { part, words, isSearched = false, at } = props;
  const { page, last, of } = part;
  if (of === 0 || (last === 1 && !isSearched)) return null;
  const t = await getTranslations("timeline");
  const listed = await getTranslations(words);
  return (
    <Pager
      label={listed("pages")}
      told={listed("part", part)}
      before={page > 1 ? { href: at(page - 1), text: t("before") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("after") } : undefined}
    />
  );
}
