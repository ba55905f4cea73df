import { TECHNICAL, type Tables } from "./column";

/** Reminders and their settings. */
export const REMINDER_TABLES: Tables<"ReminderSetting" | "Reminder"> = {
  ReminderSetting: {
    title: { en: "Choice of reminders", fr: "Choix des rappels" },
    whose: ["userId"],
    columns: {
      userId: { exportAs: "person", erased: "row-goes" },
      byMail: "yes",
      weekends: { exportAs: "yes", label: { en: "At weekends", fr: "Le week-end" } },
      quietFrom: {
        exportAs: "number",
        label: { en: "No email from (hour)", fr: "Pas d’e-mail à partir de (heure)" },
      },
      quietUntil: {
        exportAs: "number",
        label: { en: "No email until (hour)", fr: "Pas d’e-mail jusqu’à (heure)" },
      },
      weeklyCap: { exportAs: "number", label: { en: "At most a week", fr: "Au plus par semaine" } },
      digest: { exportAs: "yes", label: { en: "Weekly email", fr: "E-mail de la semaine" } },
      digestOn: {
        exportAs: "number",
        label: { en: "Day of the weekly email (1: Monday)", fr: "Jour de cet e-mail (1 : lundi)" },
      },
    },
  },
  Reminder: {
    title: { en: "Reminders", fr: "Rappels" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { exportAs: "person", erased: "row-goes" },
      kind: "text",
      key: { exportAs: "text", erased: "row-goes", label: { en: "About", fr: "Au sujet de" } },
      snoozedUntil: { exportAs: "day", label: { en: "Postponed to", fr: "Reporté au" } },
      claimedAt: { not: TECHNICAL },
      mailedAt: "instant",
    },
  },
};
