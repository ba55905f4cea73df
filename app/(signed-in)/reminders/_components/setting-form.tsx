import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getTranslations } from "@/app/_i18n/words";
import type { ReminderSetting } from "@/lib/reminder/reminder";
import { saveSetting } from "../actions";

const numbers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: String(at), label: String(at) }));

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When mail may be sent, and how much of it. */
export async function SettingForm(props: { setting: ReminderSetting; isManager: boolean }) {
  const { setting, isManager } = props;
  const t = await getTranslations("reminder");
  const box = (name: "byMail" | "weekends" | "digest") => (
    <label className="flex items-center gap-3">
      <TickBox name={name} isTicked={setting[name]} className="size-5" />
      {t(name)}
    </label>
  );
  return (
    <ActionForm action={saveSetting}>
      {box("byMail")}
      {box("weekends")}
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          name="quietFrom"
          label={t("quietFrom")}
          options={numbers(24)}
          defaultValue={String(setting.quietFrom)}
        />
        <SelectField
          name="quietUntil"
          label={t("quietUntil")}
          options={numbers(24)}
          defaultValue={String(setting.quietUntil)}
        />
        <SelectField
          name="weeklyCap"
          label={t("weeklyCap")}
          options={numbers(8)}
          defaultValue={String(setting.weeklyCap)}
        />
      </div>
      <p className="text-sm text-muted">{t("hours")}</p>
      {isManager && (
        <fieldset className="space-y-4">
          <legend className="mb-3 font-medium">{t("week.legend")}</legend>
          {box("digest")}
          <SelectField
            name="digestOn"
            label={t("week.day")}
            hint={t("week.hint")}
            options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`week.days.${day}`) }))}
            defaultValue={String(setting.digestOn)}
          />
        </fieldset>
      )}
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
