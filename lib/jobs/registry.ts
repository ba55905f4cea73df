import { eraseDue } from "@/lib/rights/erase-mutations";
import { mailListInvitations } from "@/lib/people/list-invitation-mutations";
import { mailReminders } from "@/lib/reminder/mail-mutations";
import { resealAll } from "@/lib/sealing/reseal-mutations";
import { recordEndings } from "@/lib/trial/ending-mutations";
import type { Job } from "./job";

/** Every job there is. */
export const JOBS: Job[] = [
  { name: "trial-endings", cron: "7 * * * *", run: recordEndings },
  { name: "list-invitations", cron: "*/5 * * * *", run: mailListInvitations },
  { name: "sealing-anew", cron: "41 * * * *", run: () => resealAll() },
  { name: "erasures", cron: "23 * * * *", run: eraseDue },
  { name: "reminder-mails", cron: "*/20 * * * *", run: mailReminders },
];
