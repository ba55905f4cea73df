import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { isMailConfigured } from "@/lib/mail/post-office";
import { BackToSignIn, MailForm } from "../_components/mail-form";
import { askForReset } from "./actions";

export const generateMetadata = titled("sign-in.forgotten");

export default async function ForgottenPage() {
  await connection();
  const hasMail = isMailConfigured();
  const t = await getTranslations("sign-in.forgotten");
  return (
    <Entrance title={t("title")} lead={t(hasMail ? "lead" : "withoutMail")}>
      {hasMail ? <MailForm action={askForReset} submit={t("submit")} /> : <BackToSignIn />}
    </Entrance>
  );
}
