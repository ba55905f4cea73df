import Link from "next/link";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { DUE_AFTER_DAYS, isDueAgain } from "@/lib/assessment/policy";
import { addDays, type Day } from "@/lib/day";
import type { Verdict } from "@/lib/scoring/leaning";

type Act = "judged" | "warning" | "trial" | "ask" | "compare";

/** What each verdict leads to, the most useful first. */
const ACTS: Record<Verdict, Act[]> = {
  IC: ["judged", "compare"],
  UNDECIDED: ["trial", "compare"],
  MANAGEMENT: ["warning", "trial"],
};

/** What the reader of their own latest result can do next, one of it as a button. */
export async function NextActs(props: {
  verdict: Verdict;
  day: Day;
  today: Day;
  /** Whether they may ask for a trial. */
  asks: boolean;
  /** Their open trial. */
  trialId: string | null;
}) {
  const { verdict, day, today, asks, trialId } = props;
  const t = await getTranslations("result.next");
  const figures = await getFigures();
  const hrefs: Record<Act, string> = {
    judged: "/guide#judged",
    warning: "/guide#warning",
    trial: trialId ? `/trials/${trialId}` : "/guide#trial",
    ask: "/trials/new",
    compare: "/guide#differences",
  };
  const acts = ACTS[verdict].map((act) => (act === "trial" && asks && !trialId ? "ask" : act));
  const isDue = isDueAgain(day, today);
  return (
    <Card id="next" title={t("title")}>
      <ul className="divide-y divide-line">
        {acts.map((act, at) => (
          <li
            key={act}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4 first:pt-0"
          >
            <p className="max-w-prose">{t(`${act}.text`)}</p>
            <ButtonLink href={hrefs[act]} look={at === 0 ? "primary" : "secondary"}>
              {t(act === "trial" && trialId ? "open" : `${act}.link`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="border-t border-line pt-4 text-sm text-muted">
        {isDue ? (
          <Link href="/assessments/draft" className="underline underline-offset-4">
            {t("due")}
          </Link>
        ) : (
          t("again", { day: figures.day(addDays(day, DUE_AFTER_DAYS)) })
        )}
      </p>
    </Card>
  );
}

/** On an earlier result, or one of the quick form: where the latest is, whose next steps hold today. */
export async function LatestInstead({ latestId, isQuick }: { latestId: string; isQuick: boolean }) {
  const t = await getTranslations("result.next");
  return (
    <Card id="next" title={t("title")}>
      <p className="mb-4 max-w-prose">{t(isQuick ? "older.quick" : "older.text")}</p>
      <ButtonLink href={`/assessments/${latestId}#next`}>{t("older.link")}</ButtonLink>
    </Card>
  );
}
