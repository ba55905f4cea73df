import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Gauge, Reading } from "@/lib/career/gauge";
import { DIRECTIONS } from "@/lib/plan/goal";
import { HandsOnOpinions, LeadingOpinions } from "./opinions";
import { ReentryPlan } from "./reentry-plan";

/** The time since each kind of work, beside what others say about it, and a plan for going back. */
export async function GaugeCard({ gauge }: { gauge: Gauge }) {
  const t = await getTranslations("career");
  return (
    <Card id="gauge" title={t("gauge.title")}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        {DIRECTIONS.map((direction) => (
          <section key={direction} className="flex min-w-0 flex-col gap-4">
            <div>
              <h3 className="text-sm text-muted">{t(`direction.${direction}`)}</h3>
              <ReadingText reading={gauge[direction]} />
            </div>
            {direction === "HANDS_ON" ? <HandsOnOpinions /> : <LeadingOpinions />}
            {gauge[direction].state === "away" && <ReentryPlan direction={direction} />}
          </section>
        ))}
      </div>
    </Card>
  );
}

async function ReadingText({ reading }: { reading: Reading }) {
  const t = await getTranslations("career.gauge");
  const figures = await getFigures();
  if (reading.state === "never") return <Said head={t("never")} text={t("neverText")} isQuiet />;
  const { months: all } = reading;
  const span = t("span", { years: Math.floor(all / 12), months: all % 12 });
  if (reading.state === "now") {
    const text = t("nowFor", { day: figures.day(reading.since), span });
    return <Said head={t("now")} text={text} />;
  }
  const head = all === 0 ? t("awayFresh") : t("away", { span });
  return <Said head={head} text={t("awaySince", { day: figures.day(reading.lastDay) })} />;
}

function Said(props: { head: string; text: string; isQuiet?: boolean }) {
  return (
    <>
      <p className={`mt-1 text-2xl font-semibold ${props.isQuiet ? "text-muted" : ""}`}>
        {props.head}
      </p>
      <p className="mt-1 text-muted">{props.text}</p>
    </>
  );
}
