import { PartPager } from "@/app/(signed-in)/_components/part-pager";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { lookFrom, pathTo } from "@/lib/rotation/timeline-look";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { LookChoice } from "./_components/look-choice";
import { TimelineChart } from "./_components/timeline-chart";
import { TurnsOnPhone } from "./_components/turns-on-phone";

export const generateMetadata = titled("timeline");

export default async function RotationsPage(props: PageProps<"/rotations">) {
  const viewer = await requireViewer();
  const look = lookFrom(await props.searchParams);
  const timeline = await findTimeline(viewer, look, new Date());
  const t = await getTranslations("timeline");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {timeline.lines.length === 0 ? (
        <EmptyState title={t("none")}>{t("none-hint")}</EmptyState>
      ) : (
        <>
          <TurnsOnPhone timeline={timeline} />
          <LookChoice look={look} />
          <TimelineChart timeline={timeline} by={look.by} />
          <PartPager
            part={timeline.part}
            words="timeline"
            at={(page) => pathTo({ ...look, page })}
          />
        </>
      )}
    </>
  );
}
