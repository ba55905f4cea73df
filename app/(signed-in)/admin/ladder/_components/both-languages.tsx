import { TextArea, TextField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import type { Wording } from "@/lib/scoring/instrument";

/** One text in English and in French, side by side. `place` numbers it in a list. */
export async function BothLanguages(props: {
  name: string;
  label: string;
  value: Wording | null;
  isShort?: boolean;
  rows?: number;
  place?: number;
}) {
  const t = await getTranslations("ladder.rung");
  const { name, label, value, place } = props;
  const Field = props.isShort ? TextField : TextArea;
  const part = place === undefined ? "" : `.${place}`;
  const rows = props.isShort ? {} : { rows: props.rows ?? 2 };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        name={`${name}En${part}`}
        label={t("inEnglish", { what: label })}
        defaultValue={value?.en}
        {...rows}
      />
      <Field
        name={`${name}Fr${part}`}
        label={t("inFrench", { what: label })}
        defaultValue={value?.fr}
        {...rows}
      />
    </div>
  );
}
