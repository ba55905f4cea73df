import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import type { Stretch } from "@/lib/stretch";

/** Records an absence on [startsOn, endsOn). Idempotent. */
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
export async function removeAbsence(viewer: Viewer, id: string, now: Date): Promise<void> {
  if (!isId(id)) return;
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  await db().absence.deleteMany({
    where: { id, userId: viewer.userId, sourceId: null, endsOn: { gt: today } },
  });
}
