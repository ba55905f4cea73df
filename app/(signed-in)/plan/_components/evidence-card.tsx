import { Boxes } from "@/app/(signed-in)/_components/plan/boxes";
import { EvidenceList } from "@/app/(signed-in)/_components/plan/evidence-list";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SelectField, TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { METRICS, type Plan } from "@/lib/plan/plan";
import { addProof, removeProof } from "../actions";

/** The evidence of one's own plan, with a form for more. */
export async function EvidenceCard({ plan, today }: { plan: Plan; today: Day }) {
  const t = await getTranslations("plan.evidence");
  const figures = await getFigures();
  const { id: planId, evidence, actions } = plan;
  return (
    <Card id="evidence" title={t("title")}>
      <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>
      <EvidenceList
        evidence={evidence}
        below={({ id, happenedOn }) => (
          <form action={removeProof} className="ml-auto">
            <input type="hidden" name="evidence" value={id} />
            <SubmitButton look="quiet">
              <span aria-hidden>{t("remove")}</span>
              <span className="sr-only">{t("removeOf", { day: figures.day(happenedOn) })}</span>
            </SubmitButton>
          </form>
        )}
      />
      <Disclosure label={t("open")} className="mt-4">
        <ActionForm action={addProof} className="max-w-2xl space-y-5">
          <input type="hidden" name="plan" value={planId} />
          <TextField
            name="happenedOn"
            type="date"
            label={t("happenedOn")}
            max={today}
            defaultValue={today}
            required
          />
          <TextArea
            name="sentence"
            label={t("sentence")}
            rows={2}
            maxLength={LONGEST_TEXT}
            required
          />
          <TextField name="link" type="url" label={t("link")} hint={t("linkHint")} />
          {actions.length > 0 && (
            <SelectField
              name="action"
              label={t("action")}
              options={[
                { value: "", label: t("noAction") },
                ...actions.map(({ id, record }) => ({ value: id, label: record.what })),
              ]}
            />
          )}
          <Boxes
            name="metric"
            legend={t("metric")}
            options={METRICS.map((value) => ({ value, label: t(`metrics.${value}`) }))}
          />
          <SubmitButton look="secondary">{t("add")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
