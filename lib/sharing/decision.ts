import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import { gradeSeen, isInForce, RELATION_OF, type ShareDecision } from "./policy";

/** A reader of today, and since when they have their role. */
export type Reader = { audience: Audience; id: string; name: string; since: Date };

/** The present effect of a decision, and the first day without it. */
export type ShareEffect = { grade: Grade; expiresOn: Day | null };

/** A `Share` row as the policy reads it. */
export function decisionFrom(row: {
  grade: Grade;
  decidedAt: Date;
  expiresOn: Date | null;
}): ShareDecision {
  const { grade, decidedAt, expiresOn } = row;
  return { grade, decidedAt, expiresOn: expiresOn && fromDatabaseDay(expiresOn) };
}

/** What a reader sees today of a submitted assessment, by its owner's latest decision about them. */
export function effectOf(
  decision: ShareDecision | null,
  { audience, since }: Pick<Reader, "audience" | "since">,
  today: Day,
): ShareEffect {
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

/** A decision about a plan or a talk sheet, as it is stored. */
export type OtherDecision<G extends string> = { grade: G; decidedAt: Date; expiresOn: Date | null };

type OtherFacts = { reader: Pick<Reader, "since">; today: Day; now: Date };

/** The decision that stops what the latest one shows; null where it shows nothing. */
export function stopping<G extends string>(
  [latest]: readonly OtherDecision<G>[],
  { reader, today, now }: OtherFacts,
): OtherDecision<"NOTHING"> | null {
  if (!latest || !shows(latest, reader, today)) return null;
  const decidedAt = instantAfter(now, latest.decidedAt, reader.since);
  return { grade: "NOTHING", decidedAt, expiresOn: null };
}

/** The decision that restores what was shown before the one at `moment`; null where there is nothing to restore. */
export function resuming<G extends string>(
  decisions: readonly OtherDecision<G>[],
  { moment, reader, today, now }: OtherFacts & { moment: Date },
): OtherDecision<G> | null {
  const before = decisionBefore(decisions, moment);
  if (!before || !shows(before, reader, today)) return null;
  const { grade, expiresOn } = before;
  return { grade, expiresOn, decidedAt: instantAfter(now, moment, reader.since) };
}

function shows(
  { grade, decidedAt, expiresOn }: OtherDecision<string>,
  { since }: Pick<Reader, "since">,
  today: Day,
): boolean {
  const end = expiresOn && fromDatabaseDay(expiresOn);
  return grade !== "NOTHING" && isInForce({ decidedAt, expiresOn: end }, since, today);
}

/** The day on which a relation started. */
export function sinceDay(reader: Pick<Reader, "since">, timeZone: string): Day {
  return dayOf(reader.since, timeZone);
}
