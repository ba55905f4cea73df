import { DecisionList } from "@/app/(signed-in)/_components/plan/decision-list";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_TEXT } from "@/lib/plan/input";
import type { Plan } from "@/lib/plan/plan";
import { decide, review } from "../actions";

/** The decisions of one's own plan: reviewing them on their day, and writing one. */
export async function DecisionCard({ plan, today }: { plan: Plan; today: Day }) {
  const t = await getTranslations("plan.decision");
  const hasSome = plan.decisions.length > 0;
  return (
    <Card id="decision" title={t("title")}>
      {!hasSome && <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>}
      <DecisionList
        decisions={plan.decisions}
        below={({ id, reviewOn, reviewedAt }) =>
          reviewedAt === null &&
          reviewOn <= today && (
            <ActionForm action={review} className="mt-3">
              <input type="hidden" name="decision" value={id} />
              <SubmitButton look="secondary">{t("review")}</SubmitButton>
            </ActionForm>
          )
        }
      />
      <Disclosure label={hasSome ? t("another") : t("write")} className="mt-4">
        <ActionForm action={decide} className="max-w-2xl space-y-5">
          <input type="hidden" name="plan" value={plan.id} />
          <TextArea name="options" label={t("options")} rows={2} maxLength={LONGEST_TEXT} />
          <TextArea name="evidence" label={t("evidence")} rows={2} maxLength={LONGEST_TEXT} />
          <TextArea
            name="decision"
            label={t("decision")}
            rows={2}
            maxLength={LONGEST_TEXT}
            required
          />
          <TextField
            name="reviewOn"
            type="date"
            label={t("reviewOn")}
            hint={t("reviewHint")}
            min={today}
            required
          />
          <SubmitButton look="secondary">{t("save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
