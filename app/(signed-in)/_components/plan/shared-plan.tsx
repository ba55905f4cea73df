import { answerNeeds } from "@/app/(signed-in)/actions";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { MOST_OPEN_ACTIONS, openActions } from "@/lib/plan/plan";
import { canAnswer, canComment } from "@/lib/plan/policy";
import type { SharedPlan } from "@/lib/plan/shared-queries";
import { RELATION_OF } from "@/lib/sharing/policy";
import { ActionList } from "./action-list";
import { aimInWords, AimRecord } from "./aim";
import { CommentsCard } from "./comments-card";
import { DecisionList } from "./decision-list";
import { EvidenceList } from "./evidence-list";
import { PracticeList } from "./practice-list";

/** Somebody's plan as a reader sees it. In the mirror nothing can be answered. */
export async function SharedPlanCards(props: {
  shared: SharedPlan;
  name: string;
  today: Day;
  isMirror?: boolean;
}) {
  const t = await getTranslations("plan");
  const format = await getFormatter();
  const { shared, name, today, isMirror = false } = props;
  const { plan, grade, audience, rungs } = shared;
  const reading = { relation: RELATION_OF[audience], grade, isClosed: isMirror };
  const open = openActions(plan.actions).length;
  return (
    <>
      <Card
        id="plan"
        title={await aimInWords(plan.target, { rungs })}
        aside={t("since", { day: format.dateTime(plan.startedAt, { dateStyle: "long" }) })}
      >
        {shared.grade === "EVERYTHING" && <AimRecord record={shared.plan.record} />}
        <h3 className="mt-5 mb-3 font-medium">
          {t("action.title")}{" "}
          <span className="text-sm font-normal text-muted">
            {t("action.count", { open, most: MOST_OPEN_ACTIONS })}
          </span>
        </h3>
        <ActionList
          actions={plan.actions}
          today={today}
          below={({ id }) => canAnswer(reading) && <AnswerForm actionId={id} />}
        />
      </Card>
      {shared.grade === "EVERYTHING" && (
        <>
          {shared.plan.evidence.length > 0 && (
            <Card title={t("evidence.title")}>
              <EvidenceList evidence={shared.plan.evidence} />
            </Card>
          )}
          <PracticeList practices={shared.plan.practices} />
          {shared.plan.decisions.length > 0 && (
            <Card title={t("decision.title")}>
              <DecisionList decisions={shared.plan.decisions} />
            </Card>
          )}
        </>
      )}
      <CommentsCard
        planId={plan.id}
        comments={plan.comments}
        none={t("comment.noneManager", { name })}
        mayComment={canComment(reading)}
      />
    </>
  );
}

async function AnswerForm({ actionId }: { actionId: string }) {
  const t = await getTranslations("plan.action");
  return (
    <Disclosure label={t("answerOpen")} className="mt-2">
      <ActionForm action={answerNeeds} className="max-w-2xl space-y-4">
        <input type="hidden" name="action" value={actionId} />
        <TextArea name="answer" label={t("answer")} rows={2} maxLength={LONGEST_TEXT} required />
        <SubmitButton look="secondary">{t("answerSave")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
