import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { rosterFrom } from "@/lib/sharing/team-roster";
import { findTeamPage } from "@/lib/team/queries";
import { monthsUpTo } from "@/lib/team/trend";
import { NextLead } from "./_components/next-lead";
import { Leanings } from "./_components/leanings";
import { People } from "./_components/people";
import { SubTeams } from "./_components/sub-teams";
import { Summary } from "./_components/summary";
import { TeamsAbove } from "./_components/teams-above";
import { Trend } from "./_components/trend";
import { Trials } from "./_components/trials";

const PERIODS = [6, 12, 24];
export const generateMetadata = async () => ({ title: (await getTranslations("team"))("title") });

export default async function TeamPage(props: PageProps<"/teams/[teamId]">) {
  const viewer = await requireViewer();
  const [{ teamId }, { months }] = await Promise.all([props.params, props.searchParams]);
  const now = new Date();
  const page = await findTeamPage(viewer, teamId, now);
  if (!page) notFound();
  const [leads, records] = await Promise.all([
    findTeamLeads(viewer, teamId, now),
    listSharedRecords(viewer, teamId, now),
  ]);
  const period = PERIODS.find((each) => String(each) === months) ?? 12;
  const roster = records && rosterFrom(page.members, records);
  return (
    <>
      <PageHeader
        title={page.team.name}
        above={<TeamsAbove names={page.above.map(({ name }) => name)} viewer={viewer} />}
        lead={<Summary page={page} roster={roster} />}
      />
      <div className="space-y-8">
        {roster ? (
          <Leanings teamId={teamId} roster={roster} trials={leads.trials} />
        ) : (
          <People members={page.members} standing={page.standing} />
        )}
        {records && (
          <Trend records={records} months={monthsUpTo(viewer.today, period)} periods={PERIODS} />
        )}
        <NextLead teamId={teamId} leads={leads} />
        {leads.trials.length > 0 && <Trials trials={leads.trials} />}
        {page.subTeams.length > 0 && <SubTeams page={page} />}
        <ExportLinks file="roster" teamId={teamId} />
      </div>
    </>
  );
}
