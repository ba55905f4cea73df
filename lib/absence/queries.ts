import type { Viewer } from "@/lib/auth/viewer";
import { ADDRESS_SEAL } from "@/lib/column/absence";
import { addDays, dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";

/** One of the viewer's absences; one that was read from an address cannot be removed on its own. */
export type OwnAbsence = { id: string; startsOn: Day; lastOn: Day; isRead: boolean };

/** The viewer's current and future absences, the earliest first; perhaps only the one with this id. */
export async function listAbsences(viewer: Viewer, now: Date, id?: string): Promise<OwnAbsence[]> {
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  const rows = await db().absence.findMany({
    where: { userId: viewer.userId, endsOn: { gt: today }, ...(id !== undefined && { id }) },
    orderBy: { startsOn: "asc" },
    take: 300,
  });
  return rows.map(({ id, startsOn, endsOn, sourceId }) => ({
    id,
    startsOn: fromDatabaseDay(startsOn),
    lastOn: addDays(fromDatabaseDay(endsOn), -1),
    isRead: sourceId !== null,
  }));
}

/** An address from which absences are read: only its host, because the rest is often secret. */
export type OwnSource = {
  id: string;
  host: string;
  readAt: Date | null;
  problem: string | null;
  unread: number;
};

/** The viewer's addresses, in the order in which they were added. */
export async function listSources(viewer: Viewer): Promise<OwnSource[]> {
  const rows = await db().absenceSource.findMany({
    where: { userId: viewer.userId },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, address, readAt, problem, unread }) => ({
    id,
    readAt,
    problem,
    unread,
    host: new URL(open(address, sealingKey(), ADDRESS_SEAL)).hostname,
  }));
}
