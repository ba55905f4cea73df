import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { Explained, Explanations } from "@/app/_components/ui/explained";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { timeZones } from "@/lib/installation/input";
import { findSettings } from "@/lib/installation/queries";
import { saveSettings } from "./actions";

export const generateMetadata = titled("admin.settings");

const NOTES = ["size", "zone", "group"] as const;

export default async function SettingsPage() {
  const settings = await findSettings(await requireViewer());
  if (!settings) notFound();
  const t = await getTranslations("admin.settings");
  const choice = (value: string, group: "size" | "factor") => {
    return { value, label: t(`${group}.${value}`), hint: t(`${group}.${value}Hint`) };
  };
  return (
    <>
      <PageHeader title={t("title")} />
      <Explained
        title={t("notes.title")}
        about={<Explanations sentences={NOTES.map((key) => t(`notes.${key}`))} />}
      >
        <ActionForm action={saveSettings} className="space-y-8">
          <TextField name="name" label={t("name")} defaultValue={settings.name} required />
          <ChoiceCards
            name="companySize"
            legend={t("size.legend")}
            options={["SMALL", "GROWING", "LARGE"].map((value) => choice(value, "size"))}
            defaultValue={settings.companySize}
          />
          <SelectField
            name="timeZone"
            label={t("timeZone")}
            hint={t("timeZoneHint")}
            defaultValue={settings.timeZone}
            options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
          <ChoiceCards
            name="requireSecondFactor"
            legend={t("factor.legend")}
            options={["no", "yes"].map((value) => choice(value, "factor"))}
            defaultValue={settings.requireSecondFactor ? "yes" : "no"}
          />
          <TextField
            name="smallestGroup"
            type="number"
            min="5"
            label={t("group")}
            hint={t("groupHint")}
            defaultValue={String(settings.smallestGroup)}
          />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Explained>
    </>
  );
}
