/**
 * A background job. `run` finds whatever is due at `now` and does it. It must be idempotent: run
 * twice, by two instances at once, late or after a crash, the result is the same.
 */
export type Job = {
  /** Its queue in the database: kebab-case, never reused for something else. */
  name: string;
  /** Its schedule, five cron fields in UTC; it also runs once at every start. */
  cron: string;
  run: (now: Date) => Promise<unknown>;
};
