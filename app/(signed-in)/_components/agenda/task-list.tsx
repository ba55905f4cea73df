import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Agenda, Step } from "@/lib/home/agenda";
import { dayWord, type Reminder } from "@/lib/reminder/reminder";
import { snooze } from "../../actions";
import { DatedRow, wordsOfDay } from "./dated-row";

const PLACES = { first: "/assessments/draft", draft: "/assessments/draft" } as const;

/**
 * What the viewer does now, each with its one act, the first as the primary one unless the page has
 * another; or what is said where nothing is to do.
 */
export async function TaskList(props: { agenda: Agenda; hasPrimary?: boolean }) {
  const { due, steps, rest } = props.agenda;
  const t = await getTranslations("home.rest");
  if (rest) return <p className="text-muted">{t(rest)}</p>;
  const isFirst = (place: number) => !props.hasPrimary && place === 0;
  return (
    <ul className="divide-y divide-line">
      {due.map((reminder, place) => (
        <ReminderRow
          key={`${reminder.kind} ${reminder.key}`}
          reminder={reminder}
          isFirst={isFirst(place)}
        />
      ))}
      {steps.map((step, place) => (
        <StepRow key={step.kind} step={step} isFirst={isFirst(due.length + place)} />
      ))}
    </ul>
  );
}

async function ReminderRow({ reminder, isFirst }: { reminder: Reminder; isFirst: boolean }) {
  const t = await getTranslations("reminder");
  const { kind, key, week, day, href } = reminder;
  return (
    <DatedRow day={await wordsOfDay(dayWord(reminder), day)}>
      <p>{t(`thing.${kind}`, { week: week ?? 0 })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={href} look={isFirst ? "primary" : "secondary"}>
          {t(`do.${kind}`)}
        </ButtonLink>
        <ActionForm action={snooze}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="key" value={key} />
          <SubmitButton look="quiet">{t("later")}</SubmitButton>
        </ActionForm>
      </div>
    </DatedRow>
  );
}

async function StepRow({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const t = await getTranslations("home.steps");
  const reminder = await getTranslations("reminder");
  const { kind } = step;
  const href = "href" in step ? step.href : PLACES[step.kind];
  return (
    <DatedRow day={reminder("today")}>
      <p>{t(`${kind}.text`, step.kind === "draft" ? step : {})}</p>
      <div className="mt-3">
        <ButtonLink href={href} look={isFirst ? "primary" : "secondary"}>
          {t(`${kind}.link`)}
        </ButtonLink>
      </div>
    </DatedRow>
  );
}
