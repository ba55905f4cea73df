import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { USUAL_ASSUMPTIONS } from "@/lib/release/input";

const PARTS = ["consent", "answering", "sharing"] as const;

/** What the forecast assumes of people, in percent; it is in the address. */
export async function AssumptionsForm({ assumed }: { assumed: typeof USUAL_ASSUMPTIONS }) {
  const t = await getTranslations("figures.forecast");
  return (
    <form className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
      {PARTS.map((name) => (
        <TextField
          key={name}
          name={name}
          type="number"
          min="0"
          max="100"
          label={t(name)}
          defaultValue={String(assumed[name])}
        />
      ))}
      <SubmitButton look="secondary">{t("show")}</SubmitButton>
    </form>
  );
}
