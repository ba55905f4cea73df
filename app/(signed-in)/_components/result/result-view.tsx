import { Card } from "@/app/_components/ui/card";
import { getTranslations } from "@/app/_i18n/words";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { AnswerList } from "./answer-list";
import { DimensionTable } from "./dimension-table";
import { Steadiness } from "./steadiness";
import { VerdictBadge } from "./verdict-badge";
import { VerdictPanel } from "./verdict-panel";

/**
 * A submitted assessment at a grade of sharing. `own` addresses the person themselves; everybody
 * else, and the mirror, reads the same sentences in the third person.
 */
export async function ResultView(shown: GradedRecord & { own?: boolean }) {
  const t = await getTranslations("result");
  if (shown.grade === "VERDICT")
    return (
      <Card>
        <VerdictBadge
          verdict={shown.record.verdict}
          provisional={shown.record.provisional}
          quick={shown.record.form === "QUICK"}
        />
        <p className="mt-3 text-muted">{t("verdictOnly")}</p>
      </Card>
    );
  const { result } = shown.record;
  return (
    <div className="space-y-6">
      <VerdictPanel result={result} own={shown.own ?? false} />
      <Card title={t("dimensions.title")}>
        <DimensionTable result={result} />
      </Card>
      <Card title={t("steadiness.title")}>
        <Steadiness
          result={result}
          answered={shown.grade === "EVERYTHING" ? shown.record : undefined}
        />
      </Card>
      {shown.grade === "EVERYTHING" && (
        <>
          {shown.record.note && (
            <Card title={t("note")}>
              <p className="max-w-prose whitespace-pre-wrap">{shown.record.note}</p>
            </Card>
          )}
          <AnswerList instrument={shown.record.instrument} answers={shown.record.answers} />
        </>
      )}
    </div>
  );
}
