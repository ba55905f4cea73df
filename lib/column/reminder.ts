import { TECHNICAL, type Tables } from "./column";

/** Reminders and their settings. */
export const REMINDER_TABLES: Tables<"ReminderSetting" | "Reminder"> = {
  ReminderSetting: {
    title: { en: "Choice of reminders", fr: "Choix des rappels" },
    whose: ["userId"],
    columns: {
      userId: { told: "person", erased: "row-goes" },
      byMail: "yes",
      weekends: { told: "yes", label: { en: "At weekends", fr: "Le week-end" } },
      quietFrom: {
        told: "number",
        label: { en: "Quiet from (hour)", fr: "Silence à partir de (heure)" },
      },
      quietUntil: {
        told: "number",
        label: { en: "Quiet until (hour)", fr: "Silence jusqu’à (heure)" },
      },
      weeklyCap: { told: "number", label: { en: "At most a week", fr: "Au plus par semaine" } },
    },
  },
  Reminder: {
    title: { en: "Reminders", fr: "Rappels" },
    whose: ["userId"],
    columns: {
      id: "id",
      userId: { told: "person", erased: "row-goes" },
      kind: "text",
      key: { told: "text", erased: "row-goes", label: { en: "About", fr: "Au sujet de" } },
      snoozedUntil: { told: "day", label: { en: "Put off until", fr: "Reporté au" } },
      claimedAt: { not: TECHNICAL },
      mailedAt: "instant",
    },
  },
};
