import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { LadderEdit } from "@/lib/ladder/queries";
import { remove } from "../../../actions";

/** Removes a rung from the next version; behind a disclosure, so that it does not happen by mistake. */
export async function RemoveRung({ rung, edit }: { rung: { key: string }; edit: LadderEdit }) {
  const t = await getTranslations("ladder.rung");
  return (
    <Disclosure label={t("remove")} className="border-t border-line pt-4">
      <ActionForm action={remove} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="key" value={rung.key} />
        <input type="hidden" name="version" value={edit.version} />
        <input type="hidden" name="revision" value={edit.revision} />
        <p className="text-sm text-muted">{t("removeText", { version: edit.version + 1 })}</p>
        <SubmitButton look="danger">{t("removeButton")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
