import type { Metadata } from "next";
import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { getTranslations } from "@/app/_i18n/words";
import { isMailConfigured } from "@/lib/mail/post-office";
import { BackToSignIn, MailForm } from "../_components/mail-form";
import { askForReset } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.forgotten");
  return { title: t("title") };
}

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
