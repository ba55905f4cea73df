import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { KEY_SCOPES } from "@/lib/auth/key/key";
import { OneTimeLink, type LinkWords } from "../../../_components/one-time-link";
import { ExpiryField } from "../../../_components/key/expiry-field";
import { scopeWord } from "../../../_components/key/scope-word";
import { TickBoxes } from "../../../_components/tick-boxes";
import { make } from "../actions";

/** Makes a key; its secret is shown in the answer, once. */
export async function NewKeyForm({ words }: { words: LinkWords }) {
  const t = await getTranslations("key");
  return (
    <ActionForm action={make} className="space-y-5">
      <OneTimeLink words={words} />
      <TextField name="name" label={t("name")} hint={t("name-hint")} required />
      <TickBoxes
        name="scope"
        legend={t("scopes")}
        options={KEY_SCOPES.map((scope) => ({
          value: scope,
          code: scope,
          label: t(`scope.${scopeWord(scope)}`),
        }))}
      />
      <ExpiryField />
      <SubmitButton>{t("make-it")}</SubmitButton>
    </ActionForm>
  );
}
