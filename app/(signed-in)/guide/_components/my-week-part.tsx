import { TwoWeeks } from "@/app/(signed-in)/_components/plan/two-weeks";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Ladder } from "@/lib/ladder/ladder";
import { FEWEST_HOURS, MOST_HOURS, type Week } from "@/lib/plan/week";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import { keep } from "../actions";
import { ANCHORS } from "./guide-contents";

/** A week in both roles, by company size and hours, which are in the address; it can be kept in the plan. */
export async function MyWeekPart(props: {
  ladder: Ladder;
  week: Week;
  /** The open plan to keep it in. */
  planId: string | null;
}) {
  const t = await getTranslations("guide.week");
  const sizes = await getTranslations("guide.size.sizes");
  const { ladder, week, planId } = props;
  return (
    <ReadingPart id={ANCHORS.week} title={t("title")} lead={t("lead")}>
      <form
        action={`/guide#${ANCHORS.week}`}
        className="mb-8 flex flex-wrap items-start gap-x-6 gap-y-4"
      >
        <SelectField
          name="size"
          label={t("size")}
          defaultValue={week.size}
          options={COMPANY_CONTEXTS.map((size) => ({ value: size, label: sizes(size) }))}
        />
        <div className="w-32">
          <TextField
            name="hours"
            type="number"
            label={t("hours")}
            min={String(FEWEST_HOURS)}
            max={String(MOST_HOURS)}
            defaultValue={String(week.hours)}
          />
        </div>
        <SubmitButton look="secondary" className="sm:mt-7">
          {t("show")}
        </SubmitButton>
      </form>
      <TwoWeeks ladder={ladder} week={week} />
      <p className="mt-6 max-w-prose text-sm text-muted">
        {t("source", { version: ladder.version })}
      </p>
      <div className="mt-6">
        {planId ? (
          <ActionForm action={keep}>
            <input type="hidden" name="plan" value={planId} />
            <input type="hidden" name="size" value={week.size} />
            <input type="hidden" name="hours" value={week.hours} />
            <SubmitButton look="secondary">{t("keep")}</SubmitButton>
          </ActionForm>
        ) : (
          <ButtonLink href="/plan" look="secondary">
            {t("startPlan")}
          </ButtonLink>
        )}
      </div>
    </ReadingPart>
  );
}
