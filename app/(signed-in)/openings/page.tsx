import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { OpeningsAnswer } from "@/app/(signed-in)/_components/overview/openings-answer";
import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findLadder } from "@/lib/ladder/queries";
import { findOpenings, listOpeningTeams, outlookFrom } from "@/lib/opening/queries";
import { FileCard } from "./_components/file-card";
import { OpeningForm } from "./_components/opening-form";
import { OpeningTable } from "./_components/opening-table";

export const generateMetadata = titled("opening");

export default async function OpeningsPage() {
  const viewer = await requireViewer();
  const [shown, teams, ladder] = await Promise.all([
    findOpenings(viewer),
    listOpeningTeams(viewer),
    findLadder(viewer),
  ]);
  if (!shown) notFound();
  const { openings, figures } = shown;
  const t = await getTranslations("opening");
  const open = openings.filter(({ ending }) => ending === null);
  const ended = openings.filter(({ ending }) => ending !== null);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {viewer.managesTeamIds.length > 0 && (
          <Card title={t("answerTitle")}>
            <OpeningsAnswer outlook={outlookFrom(openings, figures)} />
          </Card>
        )}
        <Card title={t("open")}>
          {open.length > 0 ? (
            <OpeningTable caption={t("open")} openings={open} />
          ) : (
            <p>{t("none")}</p>
          )}
          {open.length > 0 && <ExportLinks file="openings" />}
        </Card>
        {teams.length > 0 && (
          <>
            <Card title={t("add")}>
              <OpeningForm teams={teams} rungs={ladder.rungs} today={viewer.today} />
            </Card>
            <FileCard />
          </>
        )}
        {ended.length > 0 && (
          <Card title={t("ended")}>
            <OpeningTable caption={t("ended")} openings={ended} />
          </Card>
        )}
      </div>
    </>
  );
}
