import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { openWeeks } from "../../actions";

/** Shows the weekly answers to the manager, or hides them. Hidden by default. */
export async function OpennessForm(props: { trialId: string; isOpen: boolean }) {
  const t = await getTranslations("check-in.curves");
  return (
    <ActionForm action={openWeeks} className="mt-5 flex flex-wrap items-center gap-4">
      <input type="hidden" name="trial" value={props.trialId} />
      <input type="hidden" name="open" value={props.isOpen ? "no" : "yes"} />
      <p className="text-sm text-muted">{t(props.isOpen ? "is-open" : "is-closed")}</p>
      <SubmitButton look="secondary">{t(props.isOpen ? "close" : "open")}</SubmitButton>
    </ActionForm>
  );
}
