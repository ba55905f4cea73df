import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { add } from "../actions";

/** A new item, at the end. */
export async function AddItem() {
  const t = await getTranslations("editor.items");
  const dimension = await getTranslations("dimension");
  return (
    <Card title={t("add")}>
      <p className="mb-4 text-muted">{t("addText")}</p>
      <form action={add} className="flex flex-wrap items-end gap-4">
        <SelectField
          name="dimension"
          label={dimension("label")}
          options={DIMENSIONS.map((name) => ({ value: name, label: dimension(`names.${name}`) }))}
        />
        <SubmitButton look="secondary">{t("addButton")}</SubmitButton>
      </form>
    </Card>
  );
}
