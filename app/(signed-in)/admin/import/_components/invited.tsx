import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListInvited } from "@/lib/roster/queries";
import { SentenceField } from "../../_components/sentence-field";
import { handLinks, mailLater } from "../actions";
import { ListLinks } from "./list-links";

type Imported = { uploadId: string; invited: ListInvited; canMail: boolean };

/** How imported people get their invitations: mailed, or handed over as links. */
export async function Invited({ uploadId, invited, canMail }: Imported) {
  const t = await getTranslations("import.invited");
  const { owed, mailed, unhanded } = invited;
  const words = { label: t("links"), hint: t("linksHint"), copy: t("copy"), copied: t("copied") };
  return (
    <Card title={t("title")}>
      <div className="mb-5 space-y-2">
        {mailed > 0 && <p>{t("mailed", { count: mailed })}</p>}
        {owed > 0 && <p>{t("owed", { count: owed })}</p>}
        {unhanded > 0 && <p>{t("unhanded", { count: unhanded })}</p>}
        {owed + mailed + unhanded === 0 && <p className="text-muted">{t("none")}</p>}
      </div>
      {unhanded > 0 && canMail && (
        <ActionForm action={mailLater} className="mb-5">
          <input type="hidden" name="uploadId" value={uploadId} />
          <SentenceField />
          <SubmitButton>{t("mailLater")}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={handLinks} className="space-y-5">
        <input type="hidden" name="uploadId" value={uploadId} />
        <ListLinks words={words} />
        {owed + unhanded > 0 && <SubmitButton look="secondary">{t("make")}</SubmitButton>}
      </ActionForm>
    </Card>
  );
}
