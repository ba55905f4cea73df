import { getTranslations } from "@/app/_i18n/words";
import { stateOfItem } from "@/lib/instrument/next-version";
import type { VersionReview } from "@/lib/instrument/review";
import { ItemRow } from "./item-row";

/** The included items, in order. */
export async function ItemsPlaced({ review }: { review: VersionReview }) {
  const t = await getTranslations("editor.items");
  const { placed, published } = review;
  const placeOf = (id: string | null) => placed.findIndex((item) => item.id === id) + 1;
  return (
    <section>
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {placed.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            place={at + 1}
            isLast={at + 1 === placed.length}
            standing={stateOfItem(item, published)}
            twin={placeOf(item.twinOfId)}
          />
        ))}
      </ol>
    </section>
  );
}
