import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { DraftItem } from "@/lib/instrument/next-version";
import { add } from "../../../actions";

/** Adds an item that asks the same with its sides exchanged. */
export async function MakeTwin({ item }: { item: DraftItem }) {
  const t = await getTranslations("editor.item");
  return (
    <form action={add}>
      <input type="hidden" name="twin" value={item.id} />
      <p className="mb-3 text-sm text-muted">{t("makeTwinText")}</p>
      <SubmitButton look="secondary">{t("makeTwin")}</SubmitButton>
    </form>
  );
}
