import { db } from "@/lib/db/client";

/** How many statements wait for what other transactions hold. */
export async function waitingForLocks(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity
    WHERE "wait_event_type" = 'Lock' AND "datname" = current_database()`;
  return row?.count ?? 0;
}
