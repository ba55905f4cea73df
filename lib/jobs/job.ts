/**
 * Something that Pendulum does by itself. `run` looks for whatever is due at `now` and does it; run twice, by
 * two instances at once, late or after a crash, it must come to the same: what was done is found done.
 */
export type Job = {
  /** Its queue in the database: kebab-case, never reused for something else. */
  name: string;
  /** When it runs, five fields of cron in UTC; it also runs once at every start. */
  cron: string;
  run: (now: Date) => Promise<unknown>;
};
