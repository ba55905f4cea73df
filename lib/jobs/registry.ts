import { readSources } from "@/lib/absence/reading-mutations";
import { mailListInvitations } from "@/lib/people/list-invitation-mutations";
import { mailReminders } from "@/lib/reminder/mail-mutations";
import { recordEndings } from "@/lib/trial/ending-mutations";
import type { Job } from "./job";

/** Every job there is. */
export const JOBS: Job[] = [
  { name: "trial-endings", cron: "7 * * * *", run: recordEndings },
  { name: "list-invitations", cron: "*/5 * * * *", run: mailListInvitations },
  { name: "reminder-mails", cron: "*/20 * * * *", run: mailReminders },
  { name: "absence-sources", cron: "*/10 * * * *", run: (now) => readSources(now) },
];
