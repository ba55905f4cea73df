import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { saveRhythm } from "../../actions";

/** Saves the rhythm that was previewed. */
export async function SaveRhythm(props: { teamId: string; typed: Record<string, string> }) {
  const t = await getTranslations("rotation.rhythm");
  return (
    <ActionForm action={saveRhythm}>
      <input type="hidden" name="team" value={props.teamId} />
      {Object.entries(props.typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
