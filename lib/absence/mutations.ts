import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import type { Stretch } from "@/lib/stretch";

/** Somebody will be away on each [startsOn, endsOn). Entered twice, it is there once. */
export async function enterAbsences(viewer: Viewer, absences: readonly Stretch[]): Promise<void> {
  const rows = absences.map(({ startsOn, endsOn }) => ({
    userId: viewer.userId,
    startsOn: toDatabaseDay(startsOn),
    endsOn: toDatabaseDay(endsOn),
  }));
  await db().absence.createMany({ data: rows, skipDuplicates: true });
}

/**
 * Takes an absence of one's own away; one that is over stays, since turns were planned with it, and one that was
 * read from an address goes with its address.
 */
export async function removeAbsence(viewer: Viewer, id: string, now: Date): Promise<void> {
  if (!isId(id)) return;
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  await db().absence.deleteMany({
    where: { id, userId: viewer.userId, sourceId: null, endsOn: { gt: today } },
  });
}
