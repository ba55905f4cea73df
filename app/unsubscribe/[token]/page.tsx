import { connection } from "next/server";
import { Entrance } from "@/app/_components/entrance";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { readStopToken } from "@/lib/reminder/stop-link";
import { stop } from "./actions";

export const generateMetadata = titled("reminder.stop", "page-title", {
  robots: { index: false },
});

// Opening the page stops nothing: mail scanners open links too.
export default async function StopPage(props: PageProps<"/unsubscribe/[token]">) {
  await connection();
  const { token } = await props.params;
  const { done } = await props.searchParams;
  const known = readStopToken(token, new Date());
  const t = await getTranslations("reminder.stop");
  if (!known || done === "yes")
    return (
      <Entrance title={t(known ? "done-title" : "wrong-title")} lead={t(known ? "done" : "wrong")}>
        <ButtonLink href="/reminders">{t("settings")}</ButtonLink>
      </Entrance>
    );
  return (
    <Entrance title={t(`${known.what}-title`)} lead={t(`${known.what}-lead`)}>
      <ActionForm action={stop}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton className="w-full">{t("stop-it")}</SubmitButton>
      </ActionForm>
    </Entrance>
  );
}
