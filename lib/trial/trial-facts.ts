import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { TrialKind } from "@/lib/db/generated/enums";
import { stretchFrom, type Stretch } from "@/lib/stretch";
import type { TrialSide } from "./policy";
import { NEWEST_FIRST, signedByBothAt, type Signatures } from "./signature";
import type { TrialFacts } from "./trial";

/** The columns that determine a trial's state and its readers. */
export const FACT_COLUMNS = {
  id: true,
  personId: true,
  teamId: true,
  sponsorId: true,
  kind: true,
  startsOn: true,
  endsOn: true,
  agreedAt: true,
  declinedAt: true,
  cancelledAt: true,
  endedEarlyOn: true,
  overlapDays: true,
  proposedById: true,
  terms: {
    orderBy: NEWEST_FIRST,
    take: 1,
    select: { id: true, personSignedAt: true, managerSignedAt: true },
  },
  decisions: {
    where: { personSignedAt: { not: null }, managerSignedAt: { not: null } },
    take: 1,
    select: { personSignedAt: true, managerSignedAt: true },
  },
} as const satisfies Prisma.TrialSelect;

export type FactRow = {
  id: string;
  personId: string;
  teamId: string;
  sponsorId: string | null;
  kind: TrialKind;
  startsOn: Date;
  endsOn: Date;
  agreedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  endedEarlyOn: Date | null;
  overlapDays: number;
  proposedById: string | null;
  terms: (Signatures & { id: string })[];
  decisions: Signatures[];
};

/** The days on which a trial runs, however it ends. */
export function daysOfTrial(row: Pick<FactRow, "startsOn" | "endsOn" | "endedEarlyOn">): Stretch {
  return stretchFrom({ startsOn: row.startsOn, endsOn: row.endedEarlyOn ?? row.endsOn });
}

/**
 * Whether somebody was removed before their trial ended: then they do not lead, whatever was agreed.
 * That they led before stays.
 */
export function wasRemovedBefore(removedAt: Date | null, { endsOn }: Stretch): boolean {
  return removedAt !== null && removedAt < toDatabaseDay(endsOn);
}

/** The dated facts of a row. */
export function factsFrom(row: FactRow): TrialFacts {
  return {
    ...stretchFrom(row),
    agreedAt: row.agreedAt,
    declinedAt: row.declinedAt,
    cancelledAt: row.cancelledAt,
    endedEarlyOn: row.endedEarlyOn && fromDatabaseDay(row.endedEarlyOn),
    decidedAt: signedByBothAt(row.decisions[0]),
  };
}

/** Who has to answer a proposal: the side that has not signed its latest terms. */
export function waitsFor(row: Pick<FactRow, "personId" | "proposedById" | "terms">): TrialSide {
  const latest = row.terms[0];
  if (latest) return latest.personSignedAt ? "MANAGER" : "PERSON";
  return row.proposedById === row.personId ? "MANAGER" : "PERSON";
}
