import { getTranslations } from "@/app/_i18n/words";
import type { Part } from "@/lib/rotation/timeline-look";
import { Pager } from "./pager";

/** The range of a list on this page, with links to the other pages. Nothing while all are on one. */
export async function PartPager(props: {
  part: Part;
  /** The namespace that says what is listed: `pages` and `part`. */
  words: string;
  at: (page: number) => string;
}) {
  const { part, words, at } = props;
  const { page, last, ...range } = part;
  if (last === 1) return null;
  const t = await getTranslations("timeline");
  const listed = await getTranslations(words);
  return (
    <Pager
      label={listed("pages")}
      told={listed("part", range)}
      before={page > 1 ? { href: at(page - 1), text: t("before") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("after") } : undefined}
    />
  );
}
