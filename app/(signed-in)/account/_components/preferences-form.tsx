import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { LOCALES } from "@/lib/language/locale";
import { savePreferences } from "../actions";

/** Language and theme of the account. */
export async function PreferencesForm({ theme, isSaved }: { theme: string; isSaved: boolean }) {
  const t = await getTranslations("account.preferences");
  const words = await getTranslations("app");
  const themes = ["system", "light", "dark"] as const;
  return (
    <Card title={t("title")}>
      <ActionForm action={savePreferences} className="space-y-5">
        {isSaved && (
          <DoneNotice what="saved" look="good">
            {t("saved")}
          </DoneNotice>
        )}
        <SelectField
          name="locale"
          label={words("language.label")}
          hint={t("mails")}
          defaultValue={await getLocale()}
          options={LOCALES.map((value) => ({ value, label: words(`language.${value}`) }))}
        />
        <SelectField
          name="theme"
          label={words("theme.label")}
          defaultValue={theme}
          options={themes.map((value) => ({ value, label: words(`theme.${value}`) }))}
        />
        <SubmitButton look="secondary">{t("submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
