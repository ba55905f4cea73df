import { readSources } from "@/lib/absence/reading-mutations";
import { forgetAnswers } from "@/lib/api/answer-mutations";
import { calibrateInstruments } from "@/lib/assessment/calibration-mutations";
import { dropOld } from "@/lib/retention/mutations";
import { eraseDue } from "@/lib/rights/erase-mutations";
import { mailDigests } from "@/lib/desk/digest-mutations";
import { deliverDue } from "@/lib/hook/delivery-mutations";
import { noteHappenings } from "@/lib/hook/telling-mutations";
import { mailInvitations } from "@/lib/people/mailing/mutations";
import { closeQuarters } from "@/lib/release/closing-mutations";
import { mailReminders } from "@/lib/reminder/mail-mutations";
import { resealAll } from "@/lib/sealing/reseal-mutations";
import { recordEndings } from "@/lib/trial/ending-mutations";
import { closeVoices } from "@/lib/trial/voice/mutations";
import type { Job } from "./job";

/** Every job. */
export const JOBS: Job[] = [
  { name: "trial-endings", cron: "7 * * * *", run: recordEndings },
  { name: "list-invitations", cron: "*/5 * * * *", run: mailInvitations },
  { name: "figure-closings", cron: "17 * * * *", run: closeQuarters },
  { name: "sealing-anew", cron: "41 * * * *", run: () => resealAll() },
  { name: "erasures", cron: "23 * * * *", run: eraseDue },
  { name: "old-rows", cron: "13 2 * * *", run: dropOld },
  { name: "old-answers", cron: "19 3 * * *", run: forgetAnswers },
  { name: "trial-voices", cron: "27 * * * *", run: closeVoices },
  { name: "reminder-mails", cron: "*/20 * * * *", run: mailReminders },
  { name: "weekly-digests", cron: "3-59/20 * * * *", run: mailDigests },
  { name: "hook-happenings", cron: "*/10 * * * *", run: noteHappenings },
  { name: "hook-deliveries", cron: "* * * * *", run: (now) => deliverDue(now) },
  { name: "calibrations", cron: "37 * * * *", run: calibrateInstruments },
  { name: "absence-sources", cron: "*/10 * * * *", run: (now) => readSources(now) },
];
