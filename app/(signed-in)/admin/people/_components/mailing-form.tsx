import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Whom } from "@/lib/people/mailing/input";
import type { Addressees } from "@/lib/people/mailing/queries";
import { SentenceField } from "../../_components/sentence-field";
import { mailWaiting } from "../actions";

/** Says how many invitations go to whom, and mails them. */
export async function MailingForm({ whom, to }: { whom: Whom; to: Addressees }) {
  const t = await getTranslations("people.invitations");
  const format = await getFormatter();
  const { count, names } = to;
  if (count === 0) return <p>{t("nobody")}</p>;
  const more = count - names.length;
  const told =
    more > 0
      ? t("namesMore", { count, names: names.join(", "), more })
      : t("names", { count, names: format.list(names) });
  return (
    <ActionForm action={mailWaiting}>
      <p>{told}</p>
      <p className="text-muted">{t("links")}</p>
      <input type="hidden" name="teamId" value={whom.teamId} />
      <input type="hidden" name="again" value={whom.again ? "yes" : ""} />
      <SentenceField />
      <SubmitButton>{t("send", { count })}</SubmitButton>
    </ActionForm>
  );
}
