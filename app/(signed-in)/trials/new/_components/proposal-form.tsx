import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { addDays, type Day } from "@/lib/day";
import { LONGEST_HYPOTHESIS, type Reason } from "@/lib/trial/proposal/input";
import type { TakenDays } from "@/lib/trial/proposal/queries";
import { FEW_ANSWER_DAYS, TEMPLATE_WEEKS, USUAL_WEEKS, usualStart } from "@/lib/trial/trial";
import { TermsFields } from "../../_components/terms-fields";
import { propose } from "../../actions";
import { ScheduleFields } from "./schedule-fields";

/**
 * The form to propose a trial as manager, or to ask for one. `freeFrom` is the day from which the
 * person is free, `taken` what other trials take.
 */
export async function ProposalForm(props: {
  person: { id: string; name: string };
  isMine: boolean;
  /** Why a link proposes it: it brings a hypothesis, and the kind that ends with a return. */
  reason?: Reason;
  today: Day;
  freeFrom: Day;
  taken: TakenDays[];
}) {
  const t = await getTranslations("trial.new");
  const figures = await getFigures();
  const names = { person: props.person.name, mine: props.isMine ? "yes" : "no" };
  return (
    <ActionForm action={propose} className="space-y-8">
      <input type="hidden" name="person" value={props.isMine ? "" : props.person.id} />
      <ScheduleFields
        locale={await getLocale()}
        today={props.today}
        startsOn={usualStart(props.today, props.freeFrom)}
        enoughFrom={addDays(props.today, FEW_ANSWER_DAYS)}
        taken={props.taken.map(({ isOwn, name, startsOn, lastDay, from, until }) => {
          const days = { from: figures.day(startsOn), to: figures.day(lastDay) };
          return {
            from,
            until,
            text: t(isOwn ? "taken-own" : "taken-team", { ...names, name, ...days }),
          };
        })}
        usual={String(USUAL_WEEKS)}
        templates={TEMPLATE_WEEKS.map((weeks) => ({
          weeks,
          label: t(weeks === USUAL_WEEKS ? "usual" : "weeks", { weeks }),
        }))}
        words={{
          startsOn: t("startsOn"),
          startsOnHint: t("startsOn-hint", names),
          soon: t("soon"),
          taken: t("taken"),
          length: t("length"),
          endsOnHint: t("endsOn-hint"),
          own: t("own"),
          ownHint: t("own-hint"),
          endsOn: t("endsOn"),
          endsOnHintOwn: t("endsOn-own-hint"),
        }}
      />
      <ChoiceCards
        name="kind"
        legend={t("kind")}
        defaultValue={props.reason && "ACTING"}
        options={[
          { value: "ACTING", label: t("acting"), hint: t("acting-hint", names) },
          { value: "INTERIM", label: t("interim"), hint: t("interim-hint", names) },
        ]}
      />
      <TextField
        name="sponsor"
        type="email"
        label={t("sponsor")}
        hint={t("sponsor-hint", names)}
        autoComplete="off"
      />
      <TextArea
        name="hypothesis"
        label={t("hypothesis")}
        hint={t("hypothesis-hint", names)}
        rows={3}
        maxLength={LONGEST_HYPOTHESIS}
        defaultValue={props.reason && t(`reasons.${props.reason}`)}
      />
      <TermsFields terms={null} />
      <SubmitButton>{t("submit", names)}</SubmitButton>
    </ActionForm>
  );
}
