import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { SelectField, TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { LONGEST_STATEMENT } from "@/lib/instrument/input";
import { type DraftItem, poleOf } from "@/lib/instrument/next-version";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { save } from "../../../actions";

/** The editable parts of an item. Statements are entered by track, whatever their sides. */
export async function ItemForm({ item, others }: { item: DraftItem; others: DraftItem[] }) {
  const t = await getTranslations("editor.item");
  const dimension = await getTranslations("dimension");
  const language = await getLocale();
  const twins = others
    .map((other, at) => ({ other, words: poleOf(other, "MANAGEMENT")[language], at }))
    .filter(({ other }) => other.dimension === item.dimension || other.id === item.twinOfId)
    .map(({ other, words }) => ({
      value: other.id,
      label: t("twinOption", { place: other.place ?? 0, words }),
    }));
  return (
    <ActionForm action={save} className="space-y-6">
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="revision" value={item.revision} />
      <SelectField
        name="dimension"
        label={dimension("label")}
        defaultValue={item.dimension}
        options={DIMENSIONS.map((name) => ({ value: name, label: dimension(`names.${name}`) }))}
      />
      {(["ic", "management"] as const).map((pole) => (
        <fieldset key={pole} className="space-y-4">
          <legend className="mb-3 font-medium">{t(pole)}</legend>
          {(["En", "Fr"] as const).map((suffix) => (
            <TextArea
              key={suffix}
              name={`${pole}${suffix}`}
              label={t(`${pole}${suffix}`)}
              rows={2}
              maxLength={LONGEST_STATEMENT}
              defaultValue={
                poleOf(item, pole === "ic" ? "IC" : "MANAGEMENT")[suffix === "En" ? "en" : "fr"]
              }
            />
          ))}
        </fieldset>
      ))}
      <ChoiceCards
        name="side"
        legend={t("side")}
        defaultValue={item.managementSide}
        options={(["left", "right"] as const).map((side) => ({ value: side, label: t(side) }))}
      />
      <SelectField
        name="twin"
        label={t("twin")}
        hint={t("twinHint")}
        defaultValue={item.twinOfId ?? ""}
        options={[{ value: "", label: t("noTwin") }, ...twins]}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
