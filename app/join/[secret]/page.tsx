import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findJoinLink } from "@/lib/auth/link/queries";
import { FirstAdminForm } from "./_components/first-admin-form";
import { PasswordForm } from "./_components/password-form";

export const generateMetadata = titled("join", "title", { robots: { index: false } });

// Opening the page does not use up the link: mail scanners open links too.
export default async function JoinPage({ params }: PageProps<"/join/[secret]">) {
  await connection();
  const { secret } = await params;
  const link = await findJoinLink(secret, new Date());
  const t = await getTranslations("join");
  if (!link)
    return (
      <Entrance title={t("spent.title")} lead={t("spent.lead")}>
        <ButtonLink href="/sign-in">{t("spent.back")}</ButtonLink>
      </Entrance>
    );
  if (link.kind === "first")
    return (
      <Entrance title={t("first.title")} lead={t("first.lead")}>
        <FirstAdminForm secret={secret} />
      </Entrance>
    );
  const { kind, name, email } = link;
  return (
    <Entrance title={t(`${kind}.title`, { name })} lead={t(`${kind}.lead`, { email })}>
      <PasswordForm secret={secret} email={email} submit={t(`${kind}.submit`)} />
    </Entrance>
  );
}
