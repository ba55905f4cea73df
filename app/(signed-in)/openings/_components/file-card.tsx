import { FoundList } from "@/app/(signed-in)/_components/found-list";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { FileField } from "@/app/_components/ui/file-field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { keep, preview } from "../actions";

/** Reads openings from a file, and previews them before they are saved. */
export async function FileCard() {
  const t = await getTranslations("opening.file");
  const words = {
    title: t("found"),
    none: t("none"),
    nothing: t("nothing"),
    unread: t("unread"),
    leftOut: t("unread"),
    keep: t("keep"),
  };
  return (
    <Card title={t("title")}>
      <ActionForm
        action={preview}
        className="space-y-5"
        after={<FoundList words={words} keep={keep} />}
      >
        <FileField name="file" label={t("file")} hint={t("hint")} accept=".csv,text/csv" />
        <SubmitButton look="secondary">{t("preview")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
