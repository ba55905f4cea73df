import { fromDatabaseDay, type Day } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import type { Pulse } from "./check-in/input";
import type { TrialSide } from "./policy";
import { openedRecord, type DecisionRecord, type ReviewAnswers, type Terms } from "./sealed-record";
import { lacksSignatureOf, NEWEST_FIRST, signedByBothAt, type Signatures } from "./signature";
import type { Forecast } from "./terms/input";
import type { TrialFacts } from "./trial";
import { voiceFromStored } from "./voice/input";
import { isVoiceOpen, voiceClosesOn, type VoiceFigures } from "./voice/voice";
import { isReviewOpen, reviewWeeksOf, REVIEW_WEEKS, type ReviewWeek } from "./week";

const SIGNED = { id: true, proposedBy: true, personSignedAt: true, managerSignedAt: true } as const;

/** What a trial's page shows beyond the facts. */
export const STORY_COLUMNS = {
  forecastTechnical: true,
  forecastPeople: true,
  forecastCodingHours: true,
  forecastHardest: true,
  terms: { orderBy: NEWEST_FIRST, take: 20, select: { ...SIGNED, terms: true } },
  extensions: {
    orderBy: NEWEST_FIRST,
    select: { ...SIGNED, fromEndsOn: true, toEndsOn: true, reason: true },
  },
  pulses: { orderBy: { week: "asc" }, omit: { trialId: true, answeredAt: true } },
  openness: { select: { pulses: true } },
  voice: { select: { figures: true } },
  reviews: { select: { week: true, side: true, answers: true } },
  decisions: {
    orderBy: NEWEST_FIRST,
    take: 20,
    select: { ...SIGNED, outcome: true, record: true, reviewOn: true },
  },
} as const satisfies Prisma.TrialSelect;

export type StoryRow = Prisma.TrialGetPayload<{ select: typeof STORY_COLUMNS }>;

/** A record that two sides sign: who wrote it, and whether the viewer still has to sign. */
export type Signable = { id: string; by: TrialSide; isSigned: boolean; awaitsMe: boolean };

export type Story = {
  terms: Terms | null;
  /** Later terms that one side wrote, and the other has not signed. */
  newTerms: (Signable & { terms: Terms }) | null;
  forecast: Forecast | null;
  extensions: (Signable & { toEndsOn: Day; reason: string; isOpen: boolean })[];
  /** Null when the viewer may not see them. */
  pulses: Pulse[] | null;
  opensPulses: boolean;
  reviews: ReviewOfWeek[];
  /** Null while the team is not asked, or when the viewer is neither side. */
  voice: TeamVoice | null;
  decision: (Signable & { outcome: TrialOutcome; record: DecisionRecord; reviewOn: Day }) | null;
};

/** The team's answers: `figures` once its questions have closed, null when too few answered. */
export type TeamVoice = { closesOn: Day; isClosed: boolean; figures: VoiceFigures | null };

/** The two reviews of a week as one side sees them: the other's only once both are submitted. */
export type ReviewOfWeek = {
  week: ReviewWeek;
  /** Whether it can still be written. */
  isOpen: boolean;
  mine: ReviewAnswers | null;
  otherIsIn: boolean;
  other: ReviewAnswers | null;
};

type Reader = {
  /** The side that they sign for. */
  side: TrialSide | null;
  /** Whether they are that side themselves, and do not stand in. */
  isSide: boolean;
  readsHypothesis: boolean;
  readsTerms: boolean;
  readsPulses: boolean;
};

/**
 * What a reader sees of a trial on a day. Decisions, reviews and the team's voice are only for the two
 * sides; who signs in the manager's place sees terms and extensions.
 */
export function storyFrom(row: StoryRow, facts: TrialFacts, reader: Reader, today: Day): Story {
  const { side: signing, isSide, readsHypothesis, readsTerms, readsPulses } = reader;
  const side = isSide ? signing : null;
  const [latest] = row.terms;
  const inForce = row.terms.find((each) => signedByBothAt(each)) ?? null;
  const isNew = latest !== undefined && latest !== inForce;
  return {
    terms: readsTerms && inForce ? openedRecord("terms", inForce.terms) : null,
    newTerms:
      readsTerms && isNew
        ? { ...signable(latest, signing), terms: openedRecord("terms", latest.terms) }
        : null,
    forecast: readsHypothesis ? forecastFrom(row) : null,
    extensions: signing
      ? row.extensions.map((each) => ({
          ...signable(each, signing),
          toEndsOn: fromDatabaseDay(each.toEndsOn),
          reason: openedRecord("extension", each.reason).reason,
          isOpen: fromDatabaseDay(each.fromEndsOn) === facts.endsOn,
        }))
      : [],
    pulses: readsPulses ? row.pulses : null,
    opensPulses: row.openness?.pulses ?? false,
    reviews: side ? reviewsFrom(row, facts, side, today) : [],
    voice: side ? voiceOf(row, facts, today) : null,
    decision: side ? decisionFrom(row, side) : null,
  };
}

function signable(
  row: Signatures & { id: string; proposedBy: TrialSide },
  side: TrialSide | null,
): Signable {
  const isSigned = signedByBothAt(row) !== null;
  const awaitsMe = side !== null && lacksSignatureOf(side, row);
  return { id: row.id, by: row.proposedBy, isSigned, awaitsMe };
}

function forecastFrom(row: StoryRow): Forecast | null {
  const { forecastTechnical, forecastPeople, forecastCodingHours, forecastHardest } = row;
  if (forecastTechnical === null || forecastPeople === null || forecastCodingHours === null)
    return null;
  const hardest = forecastHardest ? openedRecord("forecast", forecastHardest).hardest : "";
  return {
    technical: forecastTechnical,
    people: forecastPeople,
    codingHours: forecastCodingHours,
    hardest,
  };
}

function reviewsFrom(
  row: StoryRow,
  facts: TrialFacts,
  side: TrialSide,
  today: Day,
): ReviewOfWeek[] {
  const due = reviewWeeksOf(facts, today);
  return REVIEW_WEEKS.filter((week) => due.includes(week)).map((week) => {
    const given = row.reviews.filter((review) => review.week === week);
    const mine = given.find((review) => review.side === side);
    const other = given.find((review) => review.side !== side);
    return {
      week,
      isOpen: isReviewOpen(facts, week, today),
      mine: mine ? openedRecord("review", mine.answers) : null,
      otherIsIn: other !== undefined,
      other: mine && other ? openedRecord("review", other.answers) : null,
    };
  });
}

function voiceOf({ voice }: StoryRow, facts: TrialFacts, today: Day): TeamVoice | null {
  if (!voice && !isVoiceOpen(facts, today)) return null;
  const figures = voice ? voiceFromStored(voice.figures) : null;
  return { closesOn: voiceClosesOn(facts), isClosed: voice !== null, figures };
}

function decisionFrom(row: StoryRow, side: TrialSide): Story["decision"] {
  const decided = row.decisions.find((each) => signedByBothAt(each)) ?? row.decisions[0];
  if (!decided) return null;
  return {
    ...signable(decided, side),
    outcome: decided.outcome,
    record: openedRecord("decision", decided.record),
    reviewOn: fromDatabaseDay(decided.reviewOn),
  };
}
