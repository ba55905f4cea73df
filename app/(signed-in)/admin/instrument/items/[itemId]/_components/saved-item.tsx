import { Question } from "@/app/(signed-in)/_components/questionnaire/question";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { DraftItem, ItemState } from "@/lib/instrument/next-version";
import { LOCALES } from "@/lib/language/locale";

/** The saved item in both languages as people will see it, and its key. */
export async function SavedItem(props: {
  item: DraftItem;
  place: number;
  total: number;
  standing: ItemState;
}) {
  const t = await getTranslations("editor");
  const { item, place, total, standing } = props;
  return (
    <Card
      title={t("item.preview")}
      aside={
        <Badge look={standing === "kept" ? "outline" : "plain"}>{t(`standing.${standing}`)}</Badge>
      }
    >
      {LOCALES.map((locale) => (
        <Question
          key={locale}
          locale={locale}
          position={place}
          total={total}
          itemKey={`${item.key}.${locale}`}
          left={item.left[locale] || "…"}
          right={item.right[locale] || "…"}
        />
      ))}
      <p className="mt-2 text-sm font-medium wrap-anywhere">{t("item.key", { key: item.key })}</p>
      <p className="mt-1 text-sm text-muted">{t("item.keyText")}</p>
    </Card>
  );
}
