import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Explained, Explanations } from "@/app/_components/ui/explained";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listAllTeams } from "@/lib/team/list-queries";
import { OneTimeLink } from "../../../_components/one-time-link";
import { linkWords } from "../_components/link-words";
import { invite } from "../actions";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("add") });

const NOTES = ["link", "team", "answers"] as const;

export default async function NewPersonPage() {
  const viewer = await requireViewer();
  const teams = await listAllTeams(viewer);
  if (!teams) notFound();
  const t = await getTranslations("people");
  const words = await linkWords();
  const options = teams
    .filter(({ archived }) => !archived)
    .map(({ id, path }) => ({ value: id, label: path }));
  return (
    <>
      <PageHeader title={t("add")} lead={t("addLead")} />
      <Explained
        title={t("notes.title")}
        about={<Explanations sentences={NOTES.map((key) => t(`notes.${key}`))} />}
      >
        <ActionForm action={invite}>
          <OneTimeLink words={words} />
          <TextField name="name" label={t("name")} required />
          <TextField name="email" type="email" label={t("email")} required />
          <SelectField
            name="teamId"
            label={t("team")}
            options={[{ value: "", label: t("noTeam") }, ...options]}
          />
          <TextField
            name="startsOn"
            type="date"
            label={t("startsOn")}
            defaultValue={viewer.today}
          />
          <SubmitButton>{t("invite")}</SubmitButton>
        </ActionForm>
      </Explained>
    </>
  );
}
