import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findPending } from "@/lib/auth/browser";
import { returnPath } from "@/lib/auth/return-path";
import { signInByCode } from "./actions";

export const generateMetadata = titled("second-factor.ask");

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  await connection();
  const to = returnPath((await searchParams).to);
  if (!(await findPending(new Date()))) redirect("/sign-in");
  const t = await getTranslations("second-factor");
  return (
    <Entrance title={t("ask.title")} lead={t("ask.lead")}>
      <ActionForm action={signInByCode} className="space-y-5">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          label={t("code")}
          hint={t("ask.hint")}
          autoComplete="one-time-code"
          required
        />
        <SubmitButton className="w-full">{t("ask.submit")}</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <ButtonLink href="/sign-in" look="secondary">
          {t("ask.back")}
        </ButtonLink>
      </p>
    </Entrance>
  );
}
