import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { findOverview } from "@/lib/assessment/overview-queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { listOwnReminders } from "@/lib/reminder/queries";
import { findOpenTrialOf } from "@/lib/trial/queries";
import { LatestLeaning } from "./_components/home/latest-leaning";
import { NextThings } from "./_components/home/next-things";
import { QuickLinks } from "./_components/home/quick-links";
import { WaitingThings } from "./_components/home/waiting-things";

export async function generateMetadata() {
  const t = await getTranslations("home");
  return { title: t("title") };
}

export default async function HomePage() {
  const viewer = await requireViewer();
  const [overview, sharing, trial, reminders] = await Promise.all([
    findOverview(viewer),
    findOwnSharing(viewer),
    findOpenTrialOf(viewer, viewer.userId, new Date()),
    listOwnReminders(viewer, new Date()),
  ]);
  const t = await getTranslations("home");
  return (
    <>
      <PageHeader title={t("heading", { name: viewer.name.split(" ")[0] ?? viewer.name })} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <LatestLeaning record={overview.latest} />
        <div className="space-y-6">
          {reminders.length > 0 && <WaitingThings reminders={reminders} />}
          <NextThings overview={overview} sharing={sharing} trial={trial} today={viewer.today} />
          <QuickLinks managesTeamIds={viewer.managesTeamIds} />
        </div>
      </div>
    </>
  );
}
