import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Reader } from "@/lib/sharing/decision";
import { remove } from "../actions";
import { NameForm } from "./name-form";

/** Replaces or removes the sponsor or mentor: the previous one sees nothing from that moment. */
export async function OtherPerson(props: { reader: Reader; audience: "SPONSOR" | "MENTOR" }) {
  const t = await getTranslations("privacy.naming");
  const { reader, audience } = props;
  const { name } = reader;
  return (
    <div className="mt-2 border-t border-line pt-2">
      <details>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t("other")}
        </summary>
        <p className="max-w-2xl text-sm text-muted">{t("otherText", { name })}</p>
        <NameForm audience={audience} />
        <ActionForm action={remove} className="mt-4">
          <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
          <SubmitButton look="secondary">{t(`remove.${audience}`, { name })}</SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
