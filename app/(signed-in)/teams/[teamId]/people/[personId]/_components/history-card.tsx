import { TimelineDrawing } from "@/app/(signed-in)/_components/timeline/timeline-drawing";
import type { DrawnLane } from "@/app/(signed-in)/_components/timeline/timeline-lanes";
import { timelinePoints } from "@/app/(signed-in)/_components/timeline/timeline-points";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getStretchWords } from "@/app/_i18n/stretch-words";
import { getTranslations } from "@/app/_i18n/words";
import { isFull } from "@/lib/assessment/policy";
import { timelineFrom } from "@/lib/assessment/timeline";
import { axisOf } from "@/lib/career/timeline";
import { addDays, type Day } from "@/lib/day";
import type { SharedPlan } from "@/lib/plan/shared-queries";
import { scoredOf } from "@/lib/reminder/prompt";
import type { SharedRecord } from "@/lib/sharing/shared-record";
import type { TrialSummary } from "@/lib/trial/trial-record";

type HistoryProps = {
  record: SharedRecord;
  trials: TrialSummary[];
  plan: SharedPlan | null;
  today: Day;
};

/**
 * The shared leanings of a person over time, from left to right, with their trials and, where the
 * whole plan is shared, their decisions below. Nothing with fewer than two things to draw.
 */
export async function HistoryCard({ record, trials, plan, today }: HistoryProps) {
  const t = await getTranslations("person.history");
  const figures = await getFigures();
  const tracks = await getTranslations("dimension.tracks");
  const timeline = timelineFrom(scoredOf(record.shown).filter(isFull));
  const lanes = (await lanesOf({ trials, plan })).filter(({ things }) => things.length > 0);
  const things = lanes.flatMap((lane) => lane.things);
  if (timeline.length + things.length < 2) return null;
  const records = timeline.map((entry) => entry.record);
  return (
    <Card id="history" title={t("title")}>
      <p className="mb-4 max-w-prose text-muted">
        {t("lead", { name: record.person.name, count: records.length, trials: trials.length })}
      </p>
      <TimelineDrawing
        points={await timelinePoints(timeline, null)}
        lanes={lanes}
        axis={axisOf(things, records, today)}
        title={t("title")}
        text={t("text", { name: record.person.name })}
        words={{
          ic: tracks("IC"),
          management: tracks("MANAGEMENT"),
          leaning: t("leaning"),
          time: "",
          level: (points) => figures.points(points),
        }}
        month={figures.shortMonth}
        chosen={null}
        hrefOf={(key) => (trials.some(({ id }) => id === key) ? `/trials/${key}` : null)}
      />
    </Card>
  );
}

async function lanesOf({
  trials,
  plan,
}: Pick<HistoryProps, "trials" | "plan">): Promise<DrawnLane[]> {
  const t = await getTranslations("person.history");
  const figures = await getFigures();
  const daysOf = await getStretchWords();
  const decisions = plan?.grade === "EVERYTHING" ? plan.plan.decisions : [];
  return [
    {
      lane: "TRIALS",
      name: t("trials"),
      things: trials.map(({ id, startsOn, overOn: endsOn, teamName }) => {
        const days = daysOf({ startsOn, endsOn });
        const label = t("trial", { team: teamName, days });
        return { key: id, startsOn, endsOn, text: teamName, label };
      }),
    },
    {
      lane: "DECISIONS",
      name: t("decisions"),
      things: decisions.map(({ id, reviewOn, record }) => {
        const label = t("decision", { text: record.decision, day: figures.day(reviewOn) });
        const endsOn = addDays(reviewOn, 1);
        return { key: id, startsOn: reviewOn, endsOn, text: "", label };
      }),
    },
  ];
}
