import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { OpeningsOutlook } from "@/lib/opening/queries";
import type { OverviewAnswer as Answer } from "@/lib/rotation/overview-answer";
import { OpeningsAnswer } from "./openings-answer";

const MOST_NAMED = 6;

type Shown = {
  answer: Answer;
  /** What is known of the seats that open; absent where it is not asked. */
  outlook?: OpeningsOutlook | null;
  isHome?: boolean;
};

/** The questions of whoever oversees teams, each answered in a sentence or two. */
export async function OverviewAnswer({ answer, outlook, isHome }: Shown) {
  const t = await getTranslations("team.overview.answer");
  const { list } = await getFormatter();
  const { month } = await getFigures();
  const named = (names: string[]) => {
    const more = names.length - MOST_NAMED;
    return list(more > 0 ? [...names.slice(0, MOST_NAMED), t("more", { more })] : names);
  };
  const about = (names: string[]) => ({ count: names.length, names: named(names) });
  const { until, unled, partlyLed, silent, uneven, overdue, overdueIn } = answer;
  const { engineers, served, answered, people } = answer;
  return (
    <Card title={t("title")} aside={isHome && <TeamsLink words={t("all")} />}>
      <dl className="grid gap-x-12 gap-y-6 lg:grid-cols-2 print:block print:space-y-4">
        {outlook && (
          <Question title={t("openingsTitle")}>
            <OpeningsAnswer outlook={outlook} />
          </Question>
        )}
        <Question title={t("leadTitle")}>
          <p>{t("unled", { ...about(unled), month: month(until) })}</p>
          {partlyLed.length > 0 && <p>{t("partlyLed", about(partlyLed))}</p>}
        </Question>
        <Question title={t("fairTitle")}>
          <p>{t("silent", about(silent))}</p>
          <p>{t("served", { served, engineers })}</p>
          <p>{t("uneven", about(uneven))}</p>
        </Question>
        <Question title={t("openTitle")}>
          <p>{t("overdue", { count: overdue, names: named(overdueIn) })}</p>
          <p>{t("answered", { answered, people })}</p>
        </Question>
      </dl>
    </Card>
  );
}

function TeamsLink({ words }: { words: string }) {
  return (
    <PageLink href="/teams" className="underline underline-offset-4">
      {words}
    </PageLink>
  );
}

function Question(props: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{props.title}</dt>
      <dd className="space-y-1">{props.children}</dd>
    </div>
  );
}
