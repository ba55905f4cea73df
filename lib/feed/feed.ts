import { addDays, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { daysOfTrial, wasRemovedBefore } from "@/lib/trial/trial-facts";

/** The status of an event, as calendar programs know it. */
export type FeedStatus = "confirmed" | "tentative" | "cancelled";

/** One event of a calendar: whole days, [startsOn, endsOn). */
export type FeedEvent = {
  /** The id of the event, the same for the trial's lifetime. */
  id: string;
  startsOn: Day;
  endsOn: Day;
  status: FeedStatus;
  /** The number of changes; it never decreases, so that an old copy never replaces a newer one. */
  sequence: number;
  changedAt: Date;
  teamName: string;
  personName: string;
};

/** The facts of a trial that a calendar needs. */
export type FeedRow = {
  id: string;
  startsOn: Date;
  endsOn: Date;
  proposedAt: Date;
  agreedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  endedEarlyOn: Date | null;
  ending: { recordedAt: Date } | null;
  extensions: { personSignedAt: Date | null; managerSignedAt: Date | null }[];
  team: { name: string };
  person: { name: string; removedAt: Date | null };
};

/**
 * A trial as an event on a day. Everything that happens to a trial is recorded and never undone, so
 * counting its instants gives the sequence number without storing one.
 */
export function eventFrom(row: FeedRow, today: Day): FeedEvent {
  const days = daysOfTrial(row);
  const { startsOn } = days;
  const earlyOn = row.endedEarlyOn && fromDatabaseDay(row.endedEarlyOn);
  const isGone = row.declinedAt !== null || row.cancelledAt !== null;
  const hasLapsed = !isGone && row.agreedAt === null && startsOn < today;
  // Ended on its first day: it did not take place.
  const neverRan = earlyOn !== null && earlyOn <= startsOn;
  const hasLeft = row.agreedAt !== null && wasRemovedBefore(row.person.removedAt, days);
  const moments = [
    row.agreedAt,
    row.declinedAt ?? row.cancelledAt,
    hasLapsed ? toDatabaseDay(addDays(startsOn, 1)) : null,
    earlyOn ? (row.ending?.recordedAt ?? toDatabaseDay(earlyOn)) : null,
    ...row.extensions.map(signedByBoth),
    hasLeft ? row.person.removedAt : null,
  ].filter((moment) => moment !== null);
  const isCancelled = isGone || hasLapsed || neverRan || hasLeft;
  return {
    id: row.id,
    startsOn,
    endsOn: neverRan ? fromDatabaseDay(row.endsOn) : days.endsOn,
    status: isCancelled ? "cancelled" : row.agreedAt ? "confirmed" : "tentative",
    sequence: moments.length,
    changedAt: new Date(Math.max(...[row.proposedAt, ...moments].map((at) => at.getTime()))),
    teamName: row.team.name,
    personName: row.person.name,
  };
}

function signedByBoth({ personSignedAt: one, managerSignedAt: other }: FeedRow["extensions"][0]) {
  if (!one || !other) return null;
  return one > other ? one : other;
}

/** When anything in a calendar last changed; when it was created, while it is empty. */
export function lastChangeOf(events: readonly FeedEvent[], madeAt: Date): Date {
  return new Date(
    Math.max(madeAt.getTime(), ...events.map(({ changedAt }) => changedAt.getTime())),
  );
}
