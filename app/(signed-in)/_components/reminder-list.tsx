import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Reminder } from "@/lib/reminder/reminder";
import { snooze } from "../actions";

/** The reader's pending tasks, each with a link and a snooze button. */
export async function ReminderList({ reminders }: { reminders: Reminder[] }) {
  const t = await getTranslations("reminder");
  return (
    <ul className="space-y-5">
      {reminders.map(({ kind, key, week, href }) => (
        <li key={`${kind} ${key}`} className="space-y-3">
          <p>{t(`thing.${kind}`, { week: week ?? 0 })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={href} look="secondary">
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
