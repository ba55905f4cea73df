import { TimelineDrawing } from "@/app/(signed-in)/_components/timeline/timeline-drawing";
import { timelinePoints } from "@/app/(signed-in)/_components/timeline/timeline-points";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { jointOf, type Joint, type TimelineEntry } from "@/lib/assessment/timeline";
import { axisOf, LANES, queryOf, type LaneThing, type TimelineChoice } from "@/lib/career/timeline";
import type { Day } from "@/lib/day";
import { DimensionLinks } from "./dimension-links";
import { TimelineReading } from "./timeline-reading";
import { ThingsTable } from "./things-table";
import { wordsOfThings } from "./timeline-words";

type TimelineProps = {
  timeline: TimelineEntry[];
  things: LaneThing[];
  choice: TimelineChoice;
  today: Day;
};

/** The viewer's career from left to right; the lists below have the same in words. */
export async function CareerTimeline(props: TimelineProps) {
  const { timeline, things, choice, today } = props;
  const t = await getTranslations("home.history");
  const records = timeline.map(({ record }) => record);
  const words = await wordsOfThings(things);
  const points = await timelinePoints(timeline, choice.dimension);
  const seams = await seamsInWords(timeline);
  const lanes = LANES.map((lane) => ({
    lane,
    name: t(`timeline.lanes.${lane}`),
    things: things
      .filter((thing) => thing.lanes.includes(lane))
      .map(({ key, startsOn, endsOn }) => {
        const { kind = "", name = "", days = "" } = words.get(key) ?? {};
        return { key, startsOn, endsOn, text: name, label: `${kind}: ${name}, ${days}` };
      }),
  })).filter((lane) => lane.things.length > 0);
  return (
    <Card id="timeline" title={t("trend.title")}>
      <TimelineLead {...props} />
      <DimensionLinks choice={choice} />
      <TimelineDrawing
        points={points}
        lanes={lanes}
        axis={axisOf(things, records, today)}
        title={t("trend.title")}
        text={`${t("trend.text", { count: records.length })} ${seams}`}
        words={await axisWords(choice)}
        month={(await getFigures()).shortMonth}
        chosen={choice.point}
        hrefOf={(point) => `/assessments?${queryOf({ ...choice, point })}#reading`}
      />
      <p className="mt-3 max-w-prose text-sm text-muted">
        {t("trend.reading")} {seams} {records.some(({ careless }) => careless) && t("trend.faint")}
      </p>
      <TimelineReading
        record={records.find(({ id }) => id === choice.point) ?? null}
        label={points.find(({ key }) => key === choice.point)?.label ?? null}
        thing={things.find(({ key }) => key === choice.point) ?? null}
        words={words.get(choice.point) ?? null}
      />
      <Disclosure label={t("timeline.table.open")} className="mt-3">
        <ThingsTable things={things} words={words} />
      </Disclosure>
    </Card>
  );
}

/** The timeline in a sentence or two. */
async function TimelineLead({ timeline, things }: TimelineProps) {
  const t = await getTranslations("home.history");
  const figures = await getFigures();
  const [latest, first] = [timeline[0]?.record, timeline.at(-1)?.record];
  if (!latest || !first) return null;
  const count = (kind: LaneThing["kind"]) => things.filter((thing) => thing.kind === kind).length;
  const months = { from: figures.month(first.day), to: figures.month(latest.day) };
  return (
    <p className="mb-4 max-w-prose">
      {t("trend.lead", { count: timeline.length, ...months })}{" "}
      {t("timeline.summary", {
        roles: count("role"),
        trials: count("trial"),
        decisions: count("decision"),
      })}
    </p>
  );
}

async function axisWords({ dimension }: TimelineChoice) {
  const t = await getTranslations("home.history.trend");
  const tracks = await getTranslations("dimension.tracks");
  const names = await getTranslations("dimension.names");
  const figures = await getFigures();
  return {
    ic: tracks("IC"),
    management: tracks("MANAGEMENT"),
    leaning: dimension ? names(dimension) : t("leaningAxis"),
    time: "",
    level: (points: number) => figures.points(points),
  };
}

async function seamsInWords(timeline: TimelineEntry[]): Promise<string> {
  const t = await getTranslations("home.history.trend");
  const count = (joint: Joint) => timeline.filter((entry) => jointOf(entry) === joint).length;
  return [
    count("bridged") > 0 && t("bridged", { count: count("bridged") }),
    count("broken") > 0 && t("broken", { count: count("broken") }),
  ]
    .filter(Boolean)
    .join(" ");
}
