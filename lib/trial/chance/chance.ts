import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";

/** For how many months chances are counted. */
export const CHANCE_MONTHS = 24;

/** A trial as a chance that a person had: what happened to it, by whom, when. */
export type ChanceRow = {
  id: string;
  personId: string;
  proposedById: string | null;
  proposedBy: { name: string } | null;
  declinedBy: { name: string } | null;
  cancelledBy: { name: string } | null;
  proposedAt: Date;
  agreedAt: Date | null;
  declinedAt: Date | null;
  postponedUntil: Date | null;
  cancelledAt: Date | null;
  startsOn: Date;
};

export type ChanceEvent = {
  trialId: string;
  what: "offered" | "asked" | "agreed" | "declined" | "postponed" | "withdrawn" | "lapsed";
  on: Day;
  /** Null when it happened by itself, or the person is no longer here. */
  by: string | null;
  until: Day | null;
};

/**
 * The chances of one person, the latest first: offered, asked for, agreed, declined, postponed;
 * never why.
 */
export function ledgerFrom(rows: ChanceRow[], today: Day, timeZone: string): ChanceEvent[] {
  const events = rows.flatMap((row): ChanceEvent[] => {
    const event = (
      what: ChanceEvent["what"],
      at: Date,
      by: { name: string } | null,
      until: Day | null = null,
    ) => ({ trialId: row.id, what, on: dayOf(at, timeZone), by: by?.name ?? null, until });
    const startsOn = fromDatabaseDay(row.startsOn);
    const isAsked = row.proposedById === row.personId;
    const events = [event(isAsked ? "asked" : "offered", row.proposedAt, row.proposedBy)];
    if (row.agreedAt) events.push(event("agreed", row.agreedAt, null));
    const until = row.postponedUntil && fromDatabaseDay(row.postponedUntil);
    if (row.declinedAt)
      events.push(event(until ? "postponed" : "declined", row.declinedAt, row.declinedBy, until));
    if (row.cancelledAt) events.push(event("withdrawn", row.cancelledAt, row.cancelledBy));
    const isSilent = !row.agreedAt && !row.declinedAt && !row.cancelledAt && today > startsOn;
    if (isSilent) events.push({ ...event("lapsed", row.startsOn, null), on: startsOn });
    return events;
  });
  return events.sort((one, other) => other.on.localeCompare(one.on));
}

/** How many chances a person had, of which kind, and how many led to a trial. */
export type Chances = { offered: number; asked: number; agreed: number };

/** Counts for one person. An offer counts, whether or not it was accepted. */
export function chancesFrom(
  rows: Pick<ChanceRow, "personId" | "proposedById" | "agreedAt" | "cancelledAt">[],
): Chances {
  const asked = rows.filter((row) => row.proposedById === row.personId).length;
  const agreed = rows.filter((row) => row.agreedAt && !row.cancelledAt).length;
  return { offered: rows.length - asked, asked, agreed };
}

/** How chances were given in a team: counts only, nobody's name. */
export type TeamChanceCounts = {
  /** Members today who manage no team, so that a trial is for them. */
  engineers: number;
  /** How many of them were offered a trial, and how many more than one. */
  served: number;
  servedTwice: number;
  offered: number;
  asked: number;
  declined: number;
  /** The day of the latest offer, however long ago; null when there never was one. */
  lastOfferedOn: Day | null;
  /** Trials whose decision is overdue. */
  overdue: number;
};

/** Whether somebody was offered a second chance before everybody had one. */
export function isUneven({ engineers, served, servedTwice }: TeamChanceCounts): boolean {
  return servedTwice > 0 && served < engineers;
}
