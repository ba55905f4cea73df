import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { TimelineChart } from "./_components/timeline-chart";

const PERIODS = [1, 4, 8];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("timeline"))("title") };
}

export default async function RotationsPage(props: PageProps<"/rotations">) {
  const viewer = await requireViewer();
  const { quarters } = await props.searchParams;
  const period = PERIODS.find((each) => String(each) === quarters) ?? 4;
  const timeline = await findTimeline(viewer, period, new Date());
  const t = await getTranslations("timeline");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={PERIODS.map((each) => (
          <ButtonLink
            key={each}
            href={`/rotations?quarters=${each}`}
            look={each === period ? "primary" : "secondary"}
          >
            {t("period", { quarters: each })}
          </ButtonLink>
        ))}
      />
      {timeline.lines.length === 0 ? (
        <EmptyState title={t("none")}>{t("none-hint")}</EmptyState>
      ) : (
        <TimelineChart timeline={timeline} />
      )}
    </>
  );
}
