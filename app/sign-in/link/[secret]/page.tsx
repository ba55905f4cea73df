import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findSignInLink } from "@/lib/auth/link/queries";
import { signInByLink } from "../actions";

export const generateMetadata = titled("auth.signIn", "title", { robots: { index: false } });

// Opening the page does not use up the link: mail scanners open links too.
export default async function LinkPage(props: PageProps<"/sign-in/link/[secret]">) {
  await connection();
  const { secret } = await props.params;
  const person = await findSignInLink(secret, new Date());
  const t = await getTranslations("sign-in.link");
  if (!person)
    return (
      <Entrance title={t("spentTitle")} lead={t("spent")}>
        <ButtonLink href="/sign-in">{t("anew")}</ButtonLink>
      </Entrance>
    );
  return (
    <Entrance title={t("ready", { name: person.name })} lead={t("as", { email: person.email })}>
      <ActionForm action={signInByLink}>
        <input type="hidden" name="secret" value={secret} />
        <SubmitButton className="w-full">{t("enter")}</SubmitButton>
      </ActionForm>
    </Entrance>
  );
}
