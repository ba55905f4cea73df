import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_HYPOTHESIS } from "@/lib/trial/proposal/input";
import { nextMonday, TEMPLATE_WEEKS, USUAL_WEEKS } from "@/lib/trial/trial";
import { TermsFields } from "../../_components/terms-fields";
import { propose } from "../../actions";
import { ScheduleFields } from "./schedule-fields";

/**
 * The form to propose a trial as manager, or to ask for one. `notBefore` is the day from which the
 * person is free.
 */
export async function ProposalForm(props: {
  person: { id: string; name: string };
  isMine: boolean;
  today: Day;
  notBefore: Day;
}) {
  const t = await getTranslations("trial.new");
  const names = { person: props.person.name, mine: props.isMine ? "yes" : "no" };
  return (
    <ActionForm action={propose} className="space-y-8">
      <input type="hidden" name="person" value={props.isMine ? "" : props.person.id} />
      <ScheduleFields
        locale={await getLocale()}
        today={props.today}
        startsOn={nextMonday(props.notBefore)}
        usual={String(USUAL_WEEKS)}
        templates={TEMPLATE_WEEKS.map((weeks) => ({
          weeks,
          label: t(weeks === USUAL_WEEKS ? "usual" : "weeks", { weeks }),
        }))}
        words={{
          startsOn: t("startsOn"),
          startsOnHint: t("startsOn-hint", names),
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
      />
      <TermsFields terms={null} />
      <SubmitButton>{t("submit", names)}</SubmitButton>
    </ActionForm>
  );
}
