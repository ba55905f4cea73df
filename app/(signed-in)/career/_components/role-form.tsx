import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { RoleHeld } from "@/lib/career/role-held";
import { addDays, type Day } from "@/lib/day";
import { RoleWork } from "@/lib/db/generated/enums";
import { write } from "../actions";

/** A role that was or is held: a new one, or one that was entered. */
export async function RoleForm({ role, today }: { role: RoleHeld | null; today: Day }) {
  const t = await getTranslations("career.roles.form");
  const works = await getTranslations("career.work");
  return (
    <ActionForm action={write} className="max-w-2xl space-y-5">
      <input type="hidden" name="role" value={role?.id ?? ""} />
      <TextField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        defaultValue={role?.title}
        required
      />
      <ChoiceCards
        name="work"
        legend={t("work")}
        defaultValue={role?.work}
        options={Object.values(RoleWork).map((value) => ({
          value,
          label: works(value),
          hint: t(`workHints.${value}`),
        }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="startsOn"
          type="date"
          label={t("startsOn")}
          max={today}
          defaultValue={role?.startsOn}
          required
        />
        <TextField
          name="lastDay"
          type="date"
          label={t("lastDay")}
          hint={t("lastDayHint")}
          defaultValue={role?.endsOn ? addDays(role.endsOn, -1) : undefined}
        />
      </div>
      <SubmitButton look={role ? "secondary" : "primary"}>
        {role ? t("save") : t("add")}
      </SubmitButton>
    </ActionForm>
  );
}
