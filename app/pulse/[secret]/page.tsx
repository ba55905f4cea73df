import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { PulseFields } from "@/app/_components/pulse-fields";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findPulseLink } from "@/lib/trial/check-in/link-queries";
import { answerByLink } from "./actions";

export const generateMetadata = titled("check-in.pulse", "page-title", {
  robots: { index: false },
});

// Opening the page does not use up the link: mail scanners open links too.
export default async function PulsePage(props: PageProps<"/pulse/[secret]">) {
  await connection();
  const { secret } = await props.params;
  const { done } = await props.searchParams;
  const link = await findPulseLink(secret, new Date());
  const t = await getTranslations("check-in.pulse");
  if (!link)
    return (
      <Entrance
        title={t(done === "yes" ? "link-done-title" : "link-spent-title")}
        lead={t(done === "yes" ? "link-done" : "link-spent")}
      >
        <ButtonLink href="/">{t("sign-in")}</ButtonLink>
      </Entrance>
    );
  return (
    <Entrance title={t("link-title", { week: link.week })} lead={t("link-lead")}>
      <ActionForm action={answerByLink}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="week" value={link.week} />
        <PulseFields before={link.before} />
        <SubmitButton className="w-full">{t("save")}</SubmitButton>
      </ActionForm>
    </Entrance>
  );
}
