import { TextArea } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import { LONGEST_SENTENCE } from "@/lib/people/mailing/input";

/** The sentence in invitations that whoever sends them may write anew. */
export async function SentenceField() {
  const t = await getTranslations("admin");
  const mail = await getTranslations("mail");
  return (
    <TextArea
      name="sentence"
      label={t("sentence")}
      hint={t("sentenceHint")}
      defaultValue={mail("invitation.sentence")}
      rows={2}
      maxLength={LONGEST_SENTENCE}
    />
  );
}
