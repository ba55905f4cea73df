import { buttonStyle } from "@/app/_components/ui/button-style";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getTranslations } from "@/app/_i18n/words";
import { discard } from "../actions";

/** Deletes the answers; behind a disclosure, so that it does not happen by mistake. */
export async function DiscardDraft({ draftId }: { draftId: string }) {
  const t = await getTranslations("assessment.discard");
  return (
    <Disclosure label={t("open")} className="mt-12 border-t border-line pt-4 text-sm">
      <form action={discard} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="draft" value={draftId} />
        <p className="text-muted">{t("text")}</p>
        <button className={buttonStyle("danger")}>{t("confirm")}</button>
      </form>
    </Disclosure>
  );
}
