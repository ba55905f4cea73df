import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { type DraftItem, poleOf } from "@/lib/instrument/next-version";
import { LOCALES } from "@/lib/language/locale";
import type { Item } from "@/lib/scoring/instrument";
import { Statements } from "../../../_components/statements";
import { save } from "../../../actions";

/** The published content of a changed item, with a button to restore it. */
export async function PublishedItem({ item, origin }: { item: DraftItem; origin: Item }) {
  const t = await getTranslations("editor.item");
  const ic = poleOf(origin, "IC");
  const management = poleOf(origin, "MANAGEMENT");
  const fields = {
    item: item.id,
    revision: item.revision,
    dimension: origin.dimension,
    side: origin.managementSide,
    twin: item.twinOfId ?? "",
    icEn: ic.en,
    icFr: ic.fr,
    managementEn: management.en,
    managementFr: management.fr,
  };
  return (
    <Card title={t("before")}>
      <p className="mb-4 text-sm text-muted">{t("beforeText", { key: origin.key })}</p>
      <div className="space-y-4">
        {LOCALES.map((locale) => (
          <Statements key={locale} asking={origin} locale={locale} />
        ))}
      </div>
      <ActionForm action={save} className="mt-5">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton look="secondary">{t("restore")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
