import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Stretch } from "@/lib/stretch";

/** Records absences on [startsOn, endsOn). Idempotent. */
export async function enterAbsences(viewer: Viewer, absences: readonly Stretch[]): Promise<void> {
  const rows = absences.map(({ startsOn, endsOn }) => ({
    userId: viewer.userId,
    startsOn: toDatabaseDay(startsOn),
    endsOn: toDatabaseDay(endsOn),
  }));
  await db().absence.createMany({ data: rows, skipDuplicates: true });
}

/**
 * Removes one of the viewer's absences. A past one stays, because turns were planned with it; one
 * that was read from an address is removed with its address.
 */
export async function removeAbsence(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<Outcome<null, "not-found" | "from-calendar">> {
  if (!isId(id)) return refused("not-found");
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  const where = { id, userId: viewer.userId, endsOn: { gt: today } };
  const { count } = await db().absence.deleteMany({ where: { ...where, sourceId: null } });
  if (count > 0) return done(null);
  return refused((await db().absence.count({ where })) > 0 ? "from-calendar" : "not-found");
}
