import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";

/** The way back from a part of the editor. */
export async function BackToEditor() {
  const t = await getTranslations("ladder.editor");
  return (
    <ButtonLink href="/admin/ladder" look="secondary">
      {t("back")}
    </ButtonLink>
  );
}
