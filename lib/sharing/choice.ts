import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import type { Verdict } from "@/lib/scoring/leaning";
import { decisionFrom, effectOf, type ShareEffect } from "./decision";
import type { OwnSharing } from "./own-queries";

/** One of the viewer's submitted assessments, as listed for sharing. */
export type OwnAssessment = { id: string; submittedAt: Date; day: Day; verdict: Verdict | null };

/** A choice of the viewer about a reader. Choices are never rewritten. */
export type MadeChoice = {
  key: string;
  at: Date;
  audience: Audience;
  reader: string;
  expiresOn: Day | null;
} & (
  | { about: "assessment"; day: Day; grade: Grade; byStanding: boolean }
  | { about: "future"; grade: Grade | null }
  | { about: "named" }
  | { about: "ended" }
);

/** The rows for the history: assessments with their decisions, the latest first. */
export type ChoiceRows = {
  assessments: {
    id: string;
    submittedAt: Date | null;
    verdict: Verdict | null;
    shares: (ReaderRow & { id: string; grade: Grade; byStanding: boolean })[];
  }[];
  standingShares: (ReaderRow & { id: string; grade: Grade | null })[];
  namings: {
    id: string;
    audience: Audience;
    namedAt: Date;
    endedAt: Date | null;
    reader: { name: string };
  }[];
};
type ReaderRow = {
  audience: Audience;
  decidedAt: Date;
  expiresOn: Date | null;
  audienceUser: { id: string; name: string };
};

/** The viewer's submitted assessments, the latest first. */
export function assessmentsFrom({ assessments }: ChoiceRows, timeZone: string): OwnAssessment[] {
  return assessments.flatMap(({ id, submittedAt, verdict }) =>
    submittedAt ? { id, submittedAt, day: dayOf(submittedAt, timeZone), verdict } : [],
  );
}

/** Every choice, the latest first. */
export function choicesFrom(rows: ChoiceRows, timeZone: string): MadeChoice[] {
  const made = rows.assessments.flatMap(({ submittedAt, shares }) =>
    shares.map(({ id, grade, byStanding, ...row }): MadeChoice => {
      const day = dayOf(submittedAt ?? row.decidedAt, timeZone);
      return { ...choiceBaseOf(id, row), about: "assessment", day, grade, byStanding };
    }),
  );
  const standing = rows.standingShares.map(({ id, grade, ...row }): MadeChoice => {
    return { ...choiceBaseOf(id, row), about: "future", grade };
  });
  const namings = rows.namings.flatMap(({ id, audience, namedAt, endedAt, reader }) => {
    const base = { audience, reader: reader.name, expiresOn: null };
    const named: MadeChoice = { ...base, key: id, at: namedAt, about: "named" };
    const ended: MadeChoice[] = endedAt
      ? [{ ...base, key: `${id} ended`, at: endedAt, about: "ended" }]
      : [];
    return [named, ...ended];
  });
  return [...made, ...standing, ...namings].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

function choiceBaseOf(key: string, { audience, decidedAt, expiresOn, audienceUser }: ReaderRow) {
  const until = expiresOn && fromDatabaseDay(expiresOn);
  return { key, at: decidedAt, audience, reader: audienceUser.name, expiresOn: until };
}

/** The present effect of the decision before the latest one, about an assessment and a reader of today. */
export function effectBefore(
  rows: ChoiceRows,
  assessmentId: string,
  reader: OwnSharing[number],
  today: Day,
): ShareEffect {
  const { shares = [] } = rows.assessments.find(({ id }) => id === assessmentId) ?? {};
  const before = shares.filter(
    (each) => each.audience === reader.audience && each.audienceUser.id === reader.id,
  )[1];
  return effectOf(before ? decisionFrom(before) : null, reader, today);
}
