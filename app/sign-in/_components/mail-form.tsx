import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { PageLink } from "@/app/_components/ui/page-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { FormAction } from "@/app/_form/form-state";
import { getTranslations } from "@/app/_i18n/words";

/** Asks for the address to which a link is mailed. */
export async function MailForm(props: { action: FormAction; submit: string; to?: string }) {
  const t = await getTranslations("auth.field");
  return (
    <>
      <ActionForm action={props.action} className="space-y-5">
        {props.to && <input type="hidden" name="to" value={props.to} />}
        <TextField name="email" type="email" label={t("email")} autoComplete="username" />
        <SubmitButton className="w-full">{props.submit}</SubmitButton>
      </ActionForm>
      <BackToSignIn />
    </>
  );
}

/** The link back to the sign-in page. */
export async function BackToSignIn() {
  const t = await getTranslations("sign-in");
  return (
    <p className="mt-6 text-sm text-muted">
      <PageLink href="/sign-in" className="underline underline-offset-4 hover:text-ink">
        {t("back")}
      </PageLink>
    </p>
  );
}
