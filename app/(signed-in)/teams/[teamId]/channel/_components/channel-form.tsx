import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { CHANNEL_EVENTS } from "@/lib/hook/event";
import type { ListedHook } from "@/lib/hook/queries";
import { LOCALES, type Locale } from "@/lib/language/locale";
import { EventBoxes } from "../../../../_components/hook/event-boxes";
import { save } from "../actions";

const CHATS = ["SLACK", "TEAMS"] as const;

/** Where a team's channel is, in which chat and language, and what it is told. */
export async function ChannelForm(props: {
  teamId: string;
  hook: ListedHook | null;
  locale: Locale;
}) {
  const { teamId, hook, locale } = props;
  const t = await getTranslations("hook.channel");
  const hooks = await getTranslations("hook");
  const app = await getTranslations("app");
  return (
    <ActionForm action={save} className="space-y-5">
      <input type="hidden" name="team" value={teamId} />
      <SelectField
        name="kind"
        label={t("kind")}
        options={CHATS.map((value) => ({ value, label: hooks(`kind.${value}`) }))}
        defaultValue={hook?.kind ?? "SLACK"}
      />
      <TextField
        name="address"
        type="url"
        label={t(hook ? "new-address" : "address")}
        hint={hook ? t("kept-address", { host: hook.host }) : t("address-hint")}
        autoComplete="off"
        required={!hook}
      />
      <SelectField
        name="locale"
        label={t("language")}
        options={LOCALES.map((value) => ({ value, label: app(`language.${value}`) }))}
        defaultValue={hook?.locale ?? locale}
      />
      <EventBoxes events={CHANNEL_EVENTS} ticked={hook?.events ?? CHANNEL_EVENTS} />
      <p className="text-sm text-muted">{t("says")}</p>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
