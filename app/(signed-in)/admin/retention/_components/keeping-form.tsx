import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { choicesOf, KINDS, type Keeping } from "@/lib/retention/kept";
import { tryOut } from "../actions";

/** How long each kind is kept; sending it only shows what would go. */
export async function KeepingForm({ keeping }: { keeping: Keeping }) {
  const t = await getTranslations("retention");
  return (
    <ActionForm action={tryOut} className="space-y-6">
      <div className="grid items-end gap-6 md:grid-cols-2">
        {KINDS.map((kind) => (
          <SelectField
            key={kind}
            name={kind}
            label={t(`kind.${kind}`)}
            hint={t(`about.${kind}`)}
            defaultValue={String(keeping[kind] ?? "")}
            options={[
              { value: "", label: t(`endless.${kind}`) },
              ...choicesOf(kind).map((months) => ({
                value: String(months),
                label: t("months", { months }),
              })),
            ]}
          />
        ))}
      </div>
      <SubmitButton>{t("admin.preview")}</SubmitButton>
    </ActionForm>
  );
}
