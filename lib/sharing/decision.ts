import { dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import { gradeSeen, isInForce, RELATION_OF, type ShareDecision } from "./policy";

/** A reader of today, and since when they have their role. */
export type Reader = { audience: Audience; id: string; name: string; since: Date };

/** The present effect of a decision, and the first day without it; `G` as of `ShareDecision`. */
export type ShareEffect<G extends string = Grade> = {
  grade: G | "EVERYTHING" | "NOTHING";
  expiresOn: Day | null;
};

/** The decision columns of a row: of an assessment, a plan or a talk sheet. */
export type DecisionRow<G extends string> = { grade: G; decidedAt: Date; expiresOn: Date | null };

/** The order in which the first row about a reader is the one that counts. */
export const LATEST_FIRST: ({ decidedAt: "desc" } | { grade: "asc" })[] = [
  { decidedAt: "desc" },
  { grade: "asc" },
];

/** A row as the policy reads it. */
export function decisionFrom<G extends string>(row: DecisionRow<G>): ShareDecision<G> {
  const { grade, decidedAt, expiresOn } = row;
  return { grade, decidedAt, expiresOn: expiresOn && fromDatabaseDay(expiresOn) };
}

/** What a reader sees today, by the owner's latest decision about them. */
export function effectOf<G extends string>(
  decision: ShareDecision<G> | null,
  { audience, since }: Pick<Reader, "audience" | "since">,
  today: Day,
): ShareEffect<G> {
  const facts = { relation: RELATION_OF[audience], draft: false, decision, since, today };
  const grade = gradeSeen(facts);
  return { grade, expiresOn: grade === "NOTHING" ? null : (decision?.expiresOn ?? null) };
}

/** A row about future assessments; without a grade the owner is asked each time. */
export type StandingRow = { grade: Grade | null; decidedAt: Date; expiresOn: Day | null };

/** The effect of a standing choice on an assessment submitted today; null: the owner is asked. */
export function standingEffect(
  latest: StandingRow | null,
  { since }: Pick<Reader, "since">,
  today: Day,
): ShareEffect | null {
  if (!latest?.grade || !isInForce(latest, since, today)) return null;
  return { grade: latest.grade, expiresOn: latest.expiresOn };
}

/**
 * Whether the owner was never asked about a manager who came after their latest assessment: they
 * are notified of the new manager, and asked.
 */
export function isUnanswered(
  reader: { audience: Audience; since: Date; hasAnswered: boolean },
  latestAt: Date | null,
): boolean {
  const isNewer = latestAt !== null && latestAt < reader.since;
  return reader.audience === "MANAGER" && isNewer && !reader.hasAnswered;
}

/**
 * The timestamp of a decision: never before what it replaces, nor before the relation, whatever the
 * clock says.
 */
export function instantAfter(now: Date, latest: Date | null, since: Date): Date {
  return new Date(Math.max(now.getTime(), (latest?.getTime() ?? 0) + 1, since.getTime()));
}

/**
 * What undoing the decision at `moment` restores, from decisions about one subject and one reader,
 * the latest first: the previous one, null when there was none; undefined when a later decision
 * exists.
 */
export function decisionBefore<T extends { decidedAt: Date }>(
  [latest, before]: readonly T[],
  moment: Date,
): T | null | undefined {
  return latest?.decidedAt.getTime() === moment.getTime() ? (before ?? null) : undefined;
}

type DecidedNow = { reader: Pick<Reader, "audience" | "since">; today: Day; now: Date };

/**
 * The row that a choice adds to the decisions about something, dated after what it replaces; null
 * where the latest one says the same.
 */
export function decisionAfter<G extends string>(
  latest: ShareDecision<G> | null,
  { grade, expiresOn }: { grade: G; expiresOn: Day | null },
  { reader, today, now }: DecidedNow,
): DecisionRow<G> | null {
  const until = grade === "NOTHING" ? null : expiresOn;
  const isSame = latest?.grade === grade && latest.expiresOn === until;
  if (isSame && isInForce(latest, reader.since, today)) return null;
  // A slow clock must not date a withdrawal before what it withdraws.
  const decidedAt = instantAfter(now, latest && latest.decidedAt, reader.since);
  return { grade, decidedAt, expiresOn: until === null ? null : toDatabaseDay(until) };
}

/** The row that stops what the latest of these shows; null where it shows nothing. */
export function stopping<G extends string>(
  [latest]: readonly DecisionRow<G>[],
  about: DecidedNow,
): DecisionRow<G | "NOTHING"> | null {
  if (!latest || !shows(latest, about)) return null;
  const nothing = { grade: "NOTHING" as const, expiresOn: null };
  return decisionAfter<G | "NOTHING">(decisionFrom(latest), nothing, about);
}

/** The row that shows again what was shown before the decision at `moment`; null where there is nothing to show. */
export function resuming<G extends string>(
  decisions: readonly DecisionRow<G>[],
  { moment, ...about }: DecidedNow & { moment: Date },
): DecisionRow<G> | null {
  const before = decisionBefore(decisions, moment);
  if (!before || !shows(before, about)) return null;
  const { grade, expiresOn } = before;
  return { grade, expiresOn, decidedAt: instantAfter(about.now, moment, about.reader.since) };
}

function shows(row: DecisionRow<string>, { reader, today }: DecidedNow): boolean {
  return effectOf(decisionFrom(row), reader, today).grade !== "NOTHING";
}

/** The day on which a relation started. */
export function sinceDay(reader: Pick<Reader, "since">, timeZone: string): Day {
  return dayOf(reader.since, timeZone);
}
