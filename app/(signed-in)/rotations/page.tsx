import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { requireViewer } from "@/lib/auth/viewer";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { TimelineChart } from "./_components/timeline-chart";

const PERIODS = [1, 4, 8];
const SCALES = ["month", "quarter"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("timeline"))("title") };
}

export default async function RotationsPage(props: PageProps<"/rotations">) {
  const viewer = await requireViewer();
  const asked = await props.searchParams;
  const period = PERIODS.find((each) => String(each) === asked.quarters) ?? 4;
  const by = SCALES.find((each) => each === asked.by) ?? (period > 4 ? "quarter" : "month");
  const timeline = await findTimeline(viewer, period, new Date());
  const t = await getTranslations("timeline");
  const look = (isHere: boolean) => (isHere ? "primary" : "secondary");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("shown")} className="mb-6 flex flex-wrap gap-3 print:hidden">
        {PERIODS.map((each) => (
          <ButtonLink
            key={each}
            href={`/rotations?quarters=${each}&by=${by}`}
            look={look(each === period)}
          >
            {t("period", { quarters: each })}
          </ButtonLink>
        ))}
        <span aria-hidden className="border-l border-line" />
        {SCALES.map((each) => (
          <ButtonLink
            key={each}
            href={`/rotations?quarters=${period}&by=${each}`}
            look={look(each === by)}
          >
            {t(`by-${each}`)}
          </ButtonLink>
        ))}
      </nav>
      {timeline.lines.length === 0 ? (
        <EmptyState title={t("none")}>{t("none-hint")}</EmptyState>
      ) : (
        <TimelineChart timeline={timeline} by={by} />
      )}
    </>
  );
}
