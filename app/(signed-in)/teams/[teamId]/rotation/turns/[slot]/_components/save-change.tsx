import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { LONGEST_REASON } from "@/lib/rotation/input";
import type { TurnChange, Wanted } from "@/lib/rotation/preview-queries";
import { choose, move } from "../../../actions";

/** Saves the previewed change; assigning the turn needs a reason, which the team can read. */
export async function SaveChange({ change, wanted }: { change: TurnChange; wanted: Wanted }) {
  const t = await getTranslations("rotation.change");
  const about = (
    <>
      <input type="hidden" name="team" value={change.teamId} />
      <input type="hidden" name="slot" value={change.turn.slot} />
    </>
  );
  if (wanted.personId === null)
    return (
      <ActionForm action={move}>
        {about}
        <input type="hidden" name="days" value={wanted.days ?? 0} />
        <SubmitButton>{t("save-days")}</SubmitButton>
      </ActionForm>
    );
  return (
    <ActionForm action={choose}>
      {about}
      <input type="hidden" name="person" value={wanted.personId} />
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reason-hint")}
        rows={2}
        maxLength={LONGEST_REASON}
      />
      <SubmitButton>{t("save-person")}</SubmitButton>
    </ActionForm>
  );
}
