import type { ReminderSetting } from "./reminder";

type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/** When and how somebody wants to be reminded; hours from 0 to 23, at most seven mails a week. */
export function parseReminderSetting(form: FormData): Parsed<ReminderSetting> {
  const errors: Record<string, string> = {};
  const whole = (name: string, most: number) => {
    const text = form.get(name);
    const isWhole = typeof text === "string" && /^\d{1,2}$/.test(text) && Number(text) <= most;
    if (!isWhole) errors[name] = "choose-one";
    return isWhole ? Number(text) : 0;
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
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 100) : "";
  };
  return { kind: text("kind"), key: text("key") };
}
