import { SelectField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import { KEY_DAYS } from "@/lib/auth/key/key";

/** How long a new key or token works; nothing without an end is chosen beforehand. */
export async function ExpiryField() {
  const t = await getTranslations("key");
  const options = Object.entries(KEY_DAYS).map(([value, days]) => ({
    value,
    label: days === null ? t("never") : t("days", { days }),
  }));
  return (
    <SelectField
      name="expires"
      label={t("expires")}
      hint={t("expires-hint")}
      options={options}
      defaultValue="90"
    />
  );
}
