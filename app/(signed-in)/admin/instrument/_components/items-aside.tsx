import { Card } from "@/app/_components/ui/card";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { PageLink } from "@/app/_components/ui/page-link";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { VersionReview } from "@/lib/instrument/review";
import { PlaceButton } from "./place-button";
import { Statements } from "./statements";

/** Items that are excluded from this version and can be included again. */
export async function ItemsAside({ review }: { review: VersionReview }) {
  const t = await getTranslations("editor.items");
  const dimension = await getTranslations("dimension.names");
  const language = await getLocale();
  const { aside, placed } = review;
  if (aside.length === 0) return null;
  return (
    <Card title={t("asideTitle")}>
      <p className="text-muted">{t("asideText")}</p>
      <ul className="divide-y divide-line">
        {aside.map((item) => (
          <li key={item.id} id={`item-${item.id}`} className="py-5">
            <p className="mb-2 text-sm text-muted">{dimension(item.dimension)}</p>
            <Statements asking={item} />
            <div className="mt-3 flex flex-wrap gap-2">
              <PageLink
                href={`/admin/instrument/items/${item.id}`}
                className={buttonStyle("secondary")}
              >
                {t("edit")}
              </PageLink>
              <PlaceButton
                itemId={item.id}
                place={placed.length + 1}
                label={t("backItem", { words: item.left[language] || t("empty") })}
              >
                {t("back")}
              </PlaceButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
