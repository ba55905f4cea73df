import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";

/** Links to newer and older pages of a list on this page. */
export async function Pager(props: { list: "looks" | "choices"; page: number; more: boolean }) {
  const t = await getTranslations("privacy.pager");
  const { list, page, more } = props;
  if (page === 1 && !more) return null;
  const look = "inline-flex min-h-11 items-center underline underline-offset-4";
  const href = (to: number) => `/privacy?${list}=${to}#${list}`;
  return (
    <nav aria-label={t(list)} className="mt-3 flex gap-6 text-sm">
      {page > 1 && (
        <PageLink href={href(page - 1)} className={look}>
          {t("newer")}
        </PageLink>
      )}
      {more && (
        <PageLink href={href(page + 1)} className={look}>
          {t("older")}
        </PageLink>
      )}
    </nav>
  );
}
