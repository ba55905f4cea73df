import { recordEndings } from "@/lib/trial/ending-mutations";
import type { Job } from "./job";

/** Every job there is. */
export const JOBS: Job[] = [{ name: "trial-endings", cron: "7 * * * *", run: recordEndings }];
