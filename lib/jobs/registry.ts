import type { Job } from "./job";

/** Every job there is. */
export const JOBS: Job[] = [];
