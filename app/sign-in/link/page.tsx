import { notFound } from "next/navigation";
import { Entrance } from "@/app/_components/entrance";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { returnPath } from "@/lib/auth/return-path";
import { isMailConfigured } from "@/lib/mail/post-office";
import { MailForm } from "../_components/mail-form";
import { askForLink } from "./actions";

export const generateMetadata = titled("sign-in.link");

export default async function LinkRequestPage({ searchParams }: PageProps<"/sign-in/link">) {
  const to = returnPath((await searchParams).to);
  if (!isMailConfigured()) notFound();
  const t = await getTranslations("sign-in.link");
  return (
    <Entrance title={t("title")} lead={t("lead")}>
      <MailForm action={askForLink} submit={t("submit")} to={to} />
    </Entrance>
  );
}
