import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { discard } from "../actions";

/** Throwing the answers away, one step behind so that it does not happen by a slip. */
export async function DiscardDraft({ draftId }: { draftId: string }) {
  const t = await getTranslations("assessment.discard");
  return (
    <details className="mt-12 border-t border-line pt-4 text-sm">
      <summary className="inline-flex min-h-11 items-center rounded-md text-muted underline underline-offset-4 hover:text-ink">
        {t("open")}
      </summary>
      <form action={discard} className="mt-2 flex flex-wrap items-center gap-4">
        <input type="hidden" name="draft" value={draftId} />
        <p className="text-muted">{t("text")}</p>
        <button className={buttonStyle("danger")}>{t("confirm")}</button>
      </form>
    </details>
  );
}
