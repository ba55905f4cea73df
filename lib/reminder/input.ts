import { textOf, wholeIn, type Parsed } from "@/lib/form";
import type { ReminderSetting } from "./reminder";

/** When and how somebody wants to be reminded; hours from 0 to 23, at most seven mails a week. */
export function parseReminderSetting(form: FormData): Parsed<ReminderSetting> {
  const errors: Record<string, string> = {};
  const whole = (name: string, most: number) => {
    const value = wholeIn(form, name, 0, most);
    if (value === null) errors[name] = "choose-one";
    return value ?? 0;
  };
  const value = {
    byMail: form.get("byMail") === "yes",
    weekends: form.get("weekends") === "yes",
    quietFrom: whole("quietFrom", 23),
    quietUntil: whole("quietUntil", 23),
    weeklyCap: whole("weeklyCap", 7),
  };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** The reminder that a form speaks of. */
export function parseReminder(form: FormData): { kind: string; key: string } {
  return { kind: textOf(form, "kind").slice(0, 100), key: textOf(form, "key").slice(0, 100) };
}
