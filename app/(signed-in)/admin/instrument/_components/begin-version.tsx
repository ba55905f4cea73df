import { EmptyState } from "@/app/_components/ui/empty-state";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { begin } from "../actions";

/** Without a draft: what starting one means, and the button. */
export async function BeginVersion({ version, base }: { version: number; base: number }) {
  const t = await getTranslations("editor");
  return (
    <EmptyState
      title={t("next.title", { version })}
      action={
        <form action={begin}>
          <SubmitButton>{t("begin", { version })}</SubmitButton>
        </form>
      }
    >
      {t("beginText", { base })}
    </EmptyState>
  );
}
