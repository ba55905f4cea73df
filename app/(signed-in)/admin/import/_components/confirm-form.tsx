import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import { SentenceField } from "../../_components/sentence-field";
import { confirm } from "../actions";

type Confirmed = { uploadId: string; digest: string; newPeople: number; canMail: boolean };

/** Imports the previewed list, and says before whom that mails an invitation. */
export async function ConfirmForm({ uploadId, digest, newPeople, canMail }: Confirmed) {
  const t = await getTranslations("import");
  return (
    <ActionForm action={confirm}>
      <input type="hidden" name="uploadId" value={uploadId} />
      <input type="hidden" name="digest" value={digest} />
      {newPeople > 0 && canMail && (
        <div className="max-w-2xl space-y-4">
          <label className="flex items-start gap-3">
            <TickBox name="byMail" isTicked className="mt-0.5 size-5" />
            {t("mail", { count: newPeople })}
          </label>
          <SentenceField />
        </div>
      )}
      {newPeople > 0 && !canMail && <p>{t("noMail", { count: newPeople })}</p>}
      <SubmitButton>{t("confirm")}</SubmitButton>
    </ActionForm>
  );
}
