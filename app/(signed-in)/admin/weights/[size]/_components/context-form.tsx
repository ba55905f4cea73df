import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { RANGES } from "@/lib/context/input";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { tryOut } from "../../actions";

const NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];

/** The settings of a company size. Submitting saves nothing: it previews the effect first. */
export async function ContextForm(props: { fields: Record<string, string>; revision: number }) {
  const t = await getTranslations("weights");
  const dimension = await getTranslations("dimension.names");
  const { fields } = props;
  const number = (name: string, label: string, most: number) => (
    <TextField
      key={name}
      name={name}
      label={label}
      type="number"
      min="0"
      max={String(most)}
      defaultValue={fields[name]}
    />
  );
  return (
    <ActionForm action={tryOut} className="space-y-8">
      <input type="hidden" name="size" value={fields.size} />
      <input type="hidden" name="revision" value={props.revision} />
      <fieldset>
        <legend className="font-medium">{t("weights")}</legend>
        <p className="mt-1 mb-4 text-sm text-muted">{t("weightsHint")}</p>
        <div className="grid gap-4 sm:grid-cols-5 sm:items-end">
          {DIMENSIONS.map((name) => number(name, dimension(name), 100))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-medium">{t("rolesTitle")}</legend>
        <p className="mt-1 mb-4 text-sm text-muted">{t("rolesHint")}</p>
        <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
          {NAMES.flatMap((name) =>
            (["From", "To"] as const).map((end) =>
              number(`${name}${end}`, t(`ends.${end}`, { what: t(`roles.${name}`) }), RANGES[name]),
            ),
          )}
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="font-medium">{t("decides")}</legend>
        <p className="mt-1 text-sm text-muted">{t("decidesHint")}</p>
        <TextArea
          name="decidesEn"
          label={t("decidesEn")}
          rows={2}
          defaultValue={fields.decidesEn}
        />
        <TextArea
          name="decidesFr"
          label={t("decidesFr")}
          rows={2}
          defaultValue={fields.decidesFr}
        />
      </fieldset>
      <SubmitButton look="secondary">{t("tryOut")}</SubmitButton>
    </ActionForm>
  );
}
