import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findTemplate } from "@/lib/handover/queries";
import { read } from "@/lib/input";
import { RhythmInput } from "@/lib/rotation/input";
import { findRhythm } from "@/lib/rotation/rhythm-queries";
import { Preview } from "../_components/preview";
import { RhythmForm } from "./_components/rhythm-form";
import { SaveRhythm } from "./_components/save-rhythm";
import { TemplateForm } from "./_components/template-form";

export const generateMetadata = titled("rotation.rhythm", "page");

const FIELDS = ["startsOn", "weeks", "overlap"] as const;

export default async function RhythmPage(props: PageProps<"/teams/[teamId]/rotation/rhythm">) {
  const viewer = await requireViewer();
  const [{ teamId }, asked] = await Promise.all([props.params, props.searchParams]);
  const typed: Record<string, string> = {};
  for (const name of FIELDS) {
    const value = asked[name];
    if (typeof value === "string") typed[name] = value.slice(0, 20);
  }
  const isWanted = typed.startsOn !== undefined;
  const wanted = isWanted ? read(RhythmInput(viewer.today), { ...typed, team: teamId }) : null;
  const rhythm = wanted?.ok ? wanted.value.rhythm : null;
  const page = await findRhythm(viewer, teamId, rhythm, new Date());
  if (!page) notFound();
  const lines = await findTemplate(viewer, teamId);
  const t = await getTranslations("rotation");
  return (
    <>
      <PageHeader
        above={page.teamName}
        title={t("rhythm.page")}
        actions={
          <ButtonLink href={`/teams/${teamId}/rotation`} look="secondary">
            {t("change.back")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-8">
          <RhythmForm
            page={page}
            typed={typed}
            errors={wanted && !wanted.ok ? wanted.errors : {}}
          />
          {page.after && <Preview before={page.before} after={page.after} names={page.names} />}
          {page.after && <SaveRhythm teamId={teamId} typed={typed} />}
        </div>
        <TemplateForm teamId={teamId} lines={lines ?? []} />
      </div>
    </>
  );
}
