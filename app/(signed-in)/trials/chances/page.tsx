import { TeamChances } from "@/app/(signed-in)/_components/chance/team-chances";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { listOwnChances, listTeamChances } from "@/lib/trial/chance/queries";
import { OwnChances } from "./_components/own-chances";

export const generateMetadata = titled("chance");

export default async function ChancesPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const [own, teams] = await Promise.all([
    listOwnChances(viewer, now),
    listTeamChances(viewer, now),
  ]);
  const t = await getTranslations("chance");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <OwnChances events={own} />
        {teams.map((team) => (
          <TeamChances key={team.id} team={team} />
        ))}
      </div>
    </>
  );
}
