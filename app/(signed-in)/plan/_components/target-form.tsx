import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SelectField, TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { PlanTarget } from "@/lib/db/generated/enums";
import type { Ladder } from "@/lib/ladder/ladder";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { directionOf, type Proposed } from "@/lib/plan/goal";
import { columnsOf, type Plan } from "@/lib/plan/plan";
import { write } from "../actions";

/** What a plan leads to: a new one, or the open one with what was said. */
export async function TargetForm(props: {
  ladder: Ladder;
  today: Day;
  plan: Plan | null;
  /** What a link from elsewhere proposes; nothing is preselected otherwise. */
  proposed?: Proposed;
}) {
  const t = await getTranslations("plan.target");
  const reasons = await getTranslations("career.reentry.why");
  const locale = await getLocale();
  const { ladder, today, plan, proposed } = props;
  const was = plan ? columnsOf(plan.target) : proposed;
  const direction = directionOf(proposed?.goal);
  const rungs = ladder.rungs.map(({ key, name }) => ({ value: key, label: name[locale] }));
  return (
    <ActionForm action={write} className="group/target max-w-2xl space-y-6">
      <input type="hidden" name="plan" value={plan?.id ?? ""} />
      <input type="hidden" name="revision" value={plan?.revision ?? ""} />
      <input type="hidden" name="goal" value={proposed?.goal ?? ""} />
      <ChoiceCards
        name="target"
        legend={t("legend")}
        defaultValue={was?.target}
        options={Object.values(PlanTarget).map((value) => ({
          value,
          label: t(`${value}.label`),
          hint: t(`${value}.hint`),
        }))}
      />
      <div className="hidden group-has-[[value=RUNG]:checked]/target:block">
        <SelectField
          name="rung"
          label={t("rung")}
          options={[{ value: "", label: t("noRung") }, ...rungs]}
          defaultValue={was?.rung ?? ""}
        />
      </div>
      <div className="hidden group-has-[[value^=DECIDE]:checked]/target:block">
        <TextField
          name="decideBy"
          type="date"
          label={t("decideBy")}
          hint={t("decideByHint")}
          min={today}
          defaultValue={was?.decideBy ?? undefined}
        />
      </div>
      <TextArea
        name="why"
        label={t("why")}
        hint={t("whyHint")}
        rows={3}
        maxLength={LONGEST_TEXT}
        defaultValue={plan?.record.why ?? (direction && reasons(direction))}
      />
      <Disclosure label={t("return")} open={Boolean(plan?.record.seat)}>
        <div className="space-y-5">
          <TextField name="seat" label={t("seat")} defaultValue={plan?.record.seat} />
          <TextField
            name="returnsOn"
            type="date"
            label={t("returnsOn")}
            defaultValue={plan?.record.returnsOn ?? undefined}
          />
        </div>
      </Disclosure>
      <SubmitButton>{plan ? t("save") : t("start")}</SubmitButton>
    </ActionForm>
  );
}
