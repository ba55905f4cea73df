import { buttonStyle } from "@/app/_components/ui/button-style";
import { getTranslations } from "@/app/_i18n/words";
import type { DraftItem } from "@/lib/instrument/next-version";
import { quick as putIn } from "../actions";

/** Adds an item to the quick form, or removes it from there. */
export async function QuickButton({ item, place }: { item: DraftItem; place: number }) {
  const t = await getTranslations("editor.items");
  return (
    <form action={putIn}>
      <input type="hidden" name="item" value={item.id} />
      {!item.quick && <input type="hidden" name="quick" value="yes" />}
      <button
        aria-label={t(item.quick ? "outOfQuickItem" : "intoQuickItem", { place })}
        className={buttonStyle("quiet")}
      >
        {t(item.quick ? "outOfQuick" : "intoQuick")}
      </button>
    </form>
  );
}
