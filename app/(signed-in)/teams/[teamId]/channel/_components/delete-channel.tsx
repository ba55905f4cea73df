import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { remove } from "../actions";

/** Deletes the channel of a team: nothing more is sent there. */
export async function DeleteChannel({ teamId }: { teamId: string }) {
  const t = await getTranslations("hook");
  return (
    <ActionForm action={remove} className="space-y-4">
      <input type="hidden" name="team" value={teamId} />
      <p className="text-sm text-muted">{t("delete-hint")}</p>
      <SubmitButton look="secondary">{t("delete-channel-it")}</SubmitButton>
    </ActionForm>
  );
}
