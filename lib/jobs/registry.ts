import { mailReminders } from "@/lib/reminder/mail-mutations";
import { recordEndings } from "@/lib/trial/ending-mutations";
import { closeVoices } from "@/lib/trial/voice-mutations";
import type { Job } from "./job";

/** Every job there is. */
export const JOBS: Job[] = [
  { name: "trial-endings", cron: "7 * * * *", run: recordEndings },
  { name: "trial-voices", cron: "17 * * * *", run: closeVoices },
  { name: "reminder-mails", cron: "*/20 * * * *", run: mailReminders },
];
