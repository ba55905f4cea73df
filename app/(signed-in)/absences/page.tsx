import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { requireViewer } from "@/lib/auth/viewer";
import { listAbsences } from "@/lib/rotation/queries";
import { enter, remove } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("absence"))("title") };
}

export default async function AbsencesPage() {
  const viewer = await requireViewer();
  const absences = await listAbsences(viewer, new Date());
  const t = await getTranslations("absence");
  const { day } = await getFigures();
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <Card title={t("enter")}>
          <ActionForm action={enter} className="space-y-5">
            <TextField name="startsOn" type="date" label={t("startsOn")} required />
            <TextField name="lastOn" type="date" label={t("lastOn")} min={viewer.today} required />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Card>
        <Card title={t("list")}>
          {absences.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
          <ul className="divide-y divide-line">
            {absences.map(({ id, startsOn, lastOn }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
                <span>{t("days", { from: day(startsOn), to: day(lastOn) })}</span>
                <form action={remove}>
                  <input type="hidden" name="absence" value={id} />
                  <SubmitButton look="quiet">{t("remove")}</SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
