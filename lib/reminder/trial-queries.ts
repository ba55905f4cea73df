import { addDays, dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { includingDay, onDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import {
  lacksSignatureOf,
  NEWEST_FIRST,
  signedByBothAt,
  type Signatures,
} from "@/lib/trial/signature";
import { FACT_COLUMNS, factsFrom, waitsFor } from "@/lib/trial/trial-facts";
import { dueFrom, proposalDue, type DueThing, type Unsigned } from "./trial-due";

const RECENT_DAYS = 60;

/** The trials in which something can be due on a day. */
export function dueTrials(today: Day) {
  const recent = toDatabaseDay(addDays(today, -RECENT_DAYS));
  const day = toDatabaseDay(today);
  return {
    person: { removedAt: null },
    OR: [
      { agreedAt: null, declinedAt: null, cancelledAt: null, startsOn: { gte: day } },
      {
        agreedAt: { not: null },
        cancelledAt: null,
        OR: [
          { endsOn: { gt: recent } },
          { decisions: { none: SIGNED_BY_BOTH } },
          { decisions: { some: { ...SIGNED_BY_BOTH, reviewOn: { gt: recent, lte: day } } } },
        ],
      },
    ],
  } satisfies Prisma.TrialWhereInput;
}

const SIGNED_BY_BOTH = { personSignedAt: { not: null }, managerSignedAt: { not: null } } as const;
const SIGNATURES = { id: true, personSignedAt: true, managerSignedAt: true } as const;

/** What must be read of a trial, its person and its team to decide what is due. */
export function dueColumns(today: Day) {
  const isCurrent = includingDay(toDatabaseDay(today));
  const trial = {
    ...FACT_COLUMNS,
    pulses: { select: { week: true } },
    reviews: { select: { week: true, side: true } },
    voices: { select: { userId: true } },
    // The latest one is the signed one: nothing is written after it.
    decisions: { orderBy: NEWEST_FIRST, take: 1, select: { ...SIGNATURES, reviewOn: true } },
    extensions: { orderBy: NEWEST_FIRST, take: 1, select: { ...SIGNATURES, fromEndsOn: true } },
  } satisfies Prisma.TrialSelect;
  const person = {
    assessments: {
      where: { form: "FULL", submittedAt: { not: null } },
      orderBy: { submittedAt: "desc" },
      take: 1,
      select: { submittedAt: true },
    },
  } satisfies Prisma.UserSelect;
  const team = {
    managements: {
      where: isCurrent,
      take: 1,
      select: { userId: true, user: { select: { delegationsGiven: standIn(today) } } },
    },
    memberships: { where: isCurrent, select: { userId: true } },
  } satisfies Prisma.TeamSelect;
  return { trial, person, team };
}

/** Who stands in for a manager on a day, while they are here. */
function standIn(today: Day) {
  return {
    where: { ...onDay(toDatabaseDay(today)), delegate: { removedAt: null } },
    take: 1,
    select: { delegateId: true },
  } satisfies Prisma.User$delegationsGivenArgs;
}

type Columns = ReturnType<typeof dueColumns>;
type TrialRow = Prisma.TrialGetPayload<{ select: Columns["trial"] }> & {
  turn: unknown;
  person: Prisma.UserGetPayload<{ select: Columns["person"] }>;
  team: Prisma.TeamGetPayload<{ select: Columns["team"] }>;
};

/** The manager of the trial's team today; null when there is none, or when it is the person. */
export function managerOf({ personId, team }: Pick<TrialRow, "personId" | "team">): string | null {
  const managerId = team.managements[0]?.userId ?? null;
  return managerId === personId ? null : managerId;
}

/** Who stands in for the manager of the trial's team, unless it is the person; else null. */
export function delegateOf(row: Pick<TrialRow, "personId" | "team">): string | null {
  const [management] = row.team.managements;
  const delegateId = management?.user.delegationsGiven[0]?.delegateId ?? null;
  return managerOf(row) === null || delegateId === row.personId ? null : delegateId;
}

/** What is due in a trial on a day, for everybody. */
export function dueOf(row: TrialRow, today: Day, timeZone: string): DueThing[] {
  const managerId = managerOf(row);
  const submittedAt = row.person.assessments[0]?.submittedAt;
  const decided = row.decisions.filter((each) => signedByBothAt(each));
  const facts = {
    ...factsFrom({ ...row, decisions: decided }),
    id: row.id,
    personId: row.personId,
    isTurn: row.turn !== null,
    reviewed: row.reviews,
    managerId,
    delegateId: delegateOf(row),
    team: row.team.memberships
      .map(({ userId: id }) => id)
      .filter((id) => id !== row.personId && id !== managerId)
      .map((id) => ({ userId: id, hasSpoken: row.voices.some((said) => said.userId === id) })),
    answeredWeeks: row.pulses.map(({ week }) => week),
    assessedOn: submittedAt ? dayOf(submittedAt, timeZone) : null,
    waitsFor: waitsFor(row),
    termsId: row.terms[0]?.id ?? null,
    unsigned: unsignedIn(row),
    reviewOn: decided[0] ? fromDatabaseDay(decided[0].reviewOn) : null,
  };
  return [...proposalDue(facts, today), ...dueFrom(facts, today)];
}

function unsignedIn({ terms, extensions, decisions, endsOn }: TrialRow): Unsigned[] {
  const open = extensions.filter(({ fromEndsOn }) => fromEndsOn.getTime() === endsOn.getTime());
  return [
    ...lacking("terms", terms[0]),
    ...lacking("extension", open[0]),
    ...lacking("decision", decisions[0]),
  ];
}

function lacking(
  what: Unsigned["what"],
  written: (Signatures & { id: string }) | undefined,
): Unsigned[] {
  if (!written) return [];
  const sides = (["PERSON", "MANAGER"] as const).filter((side) => lacksSignatureOf(side, written));
  return sides.map((by) => ({ what, id: written.id, by }));
}
