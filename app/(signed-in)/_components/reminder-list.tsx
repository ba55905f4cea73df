import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Reminder } from "@/lib/reminder/reminder";
import { snooze } from "../actions";

/** The reader's pending tasks, each with a link and a snooze button; `isFirst` when nothing is above. */
export async function ReminderList(props: { reminders: Reminder[]; isFirst?: boolean }) {
  const t = await getTranslations("reminder");
  const figures = await getFigures();
  return (
    <ul className="space-y-5">
      {props.reminders.map(({ kind, key, week, day, href }, place) => (
        <li key={`${kind} ${key}`} className="space-y-3">
          <p>{t(`thing.${kind}`, { week: week ?? 0, day: day ? figures.day(day) : "" })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={href} look={props.isFirst && place === 0 ? "primary" : "secondary"}>
              {t(`do.${kind}`)}
            </ButtonLink>
            <ActionForm action={snooze}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="key" value={key} />
              <SubmitButton look="quiet">{t("later")}</SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
