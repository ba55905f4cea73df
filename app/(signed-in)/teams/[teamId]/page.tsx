import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { teamLookFrom } from "@/lib/sharing/team-look";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { rosterFrom } from "@/lib/sharing/team-roster";
import { findStandIn } from "@/lib/team/delegation/queries";
import { findTeamPage } from "@/lib/team/queries";
import { NextLead } from "./_components/next-lead";
import { Leanings } from "./_components/leanings";
import { People } from "./_components/people";
import { StandInNote } from "./_components/stand-in-note";
import { SubTeams } from "./_components/sub-teams";
import { Summary } from "./_components/summary";
import { TeamsAbove } from "./_components/teams-above";
import { Trend } from "./_components/trend";
import { Trials } from "./_components/trials";

export const generateMetadata = async () => ({ title: (await getTranslations("team"))("title") });

export default async function TeamPage(props: PageProps<"/teams/[teamId]">) {
  const viewer = await requireViewer();
  const [{ teamId }, asked] = await Promise.all([props.params, props.searchParams]);
  const now = new Date();
  const page = await findTeamPage(viewer, teamId, now);
  if (!page) notFound();
  const [leads, records, standIn] = await Promise.all([
    findTeamLeads(viewer, teamId, now),
    listSharedRecords(viewer, teamId, now),
    findStandIn(viewer, teamId),
  ]);
  const look = teamLookFrom(asked);
  const about = { since: look.since, today: viewer.today };
  const roster = records && rosterFrom(page.members, records, about);
  return (
    <>
      <PageHeader
        title={page.team.name}
        above={<TeamsAbove names={page.above.map(({ name }) => name)} viewer={viewer} />}
        lead={<Summary page={page} roster={roster} />}
      />
      <div className="space-y-8">
        {standIn && <StandInNote standIn={standIn} viewerId={viewer.userId} />}
        {roster ? (
          <Leanings teamId={teamId} roster={roster} look={look} trials={leads.trials} />
        ) : (
          <People members={page.members} standing={page.standing} />
        )}
        {records && <Trend records={records} today={viewer.today} look={look} />}
        <NextLead teamId={teamId} leads={leads} />
        {leads.trials.length > 0 && <Trials trials={leads.trials} />}
        {page.subTeams.length > 0 && <SubTeams page={page} />}
        <ExportLinks file="roster" teamId={teamId} />
      </div>
    </>
  );
}
