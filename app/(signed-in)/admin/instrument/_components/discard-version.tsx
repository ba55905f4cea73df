import { buttonStyle } from "@/app/_components/ui/button-style";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getTranslations } from "@/app/_i18n/words";
import { discard } from "../actions";

/** Deletes the draft; behind a disclosure, so that it does not happen by mistake. */
export async function DiscardVersion({ draftId, version }: { draftId: string; version: number }) {
  const t = await getTranslations("editor.discard");
  return (
    <Disclosure label={t("open")} className="border-t border-line pt-4">
      <form action={discard} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="draft" value={draftId} />
        <p className="text-sm text-muted">{t("text", { version })}</p>
        <button className={buttonStyle("danger")}>{t("confirm")}</button>
      </form>
    </Disclosure>
  );
}
