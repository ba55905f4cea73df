import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isTold, toldDay } from "./happening";
import { listHappenings } from "./happening-queries";
import { KEPT_DAYS } from "./retry";

const DAY_MS = 86_400_000;
/** The most rows in one statement. */
const CHUNK = 500;

/**
 * Finds what happened and notes it for each hook that wants to be told, once: the database refuses a
 * second time. Forgets what is old. Returns how many messages now wait.
 */
export async function noteHappenings(now: Date): Promise<number> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  const hooks = await db().hook.findMany({
    where: { disabledAt: null, OR: [{ teamId: null }, { team: { archivedAt: null } }] },
    select: { id: true, teamId: true, events: true, createdAt: true },
  });
  if (!installation) return 0;
  const { timeZone } = installation;
  const happenings = await listHappenings(hooks, toldDay(now, timeZone), now);
  const rows = hooks.flatMap((hook) =>
    happenings
      .filter((happening) => isTold(hook, happening, timeZone))
      .map(({ day, ...about }) => ({
        ...about,
        hookId: hook.id,
        day: day === null ? null : toDatabaseDay(day),
        nextAt: now,
      })),
  );
  let count = 0;
  for (let at = 0; at < rows.length; at += CHUNK) {
    const data = rows.slice(at, at + CHUNK);
    count += (await db().hookDelivery.createMany({ data, skipDuplicates: true })).count;
  }
  const old = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await db().hookDelivery.deleteMany({ where: { happenedAt: { lt: old }, nextAt: null } });
  return count;
}
