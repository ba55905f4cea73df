import { DUE_AFTER_DAYS, isDueAgain } from "@/lib/assessment/policy";
import { addDays, type Day } from "@/lib/day";
import { isUnanswered } from "@/lib/sharing/decision";
import type { AskedReader } from "@/lib/sharing/question-queries";

/** The pending tasks about one's assessments, and where each is done; `:assessment` stands for the latest. */
export const PERSON_PLACES = {
  "new-manager": "/#new-manager",
  share: "/assessments/:assessment#sharing",
  "assessment-due": "/assessments/draft",
} as const;

/** A pending task of a person about their assessments. */
export type PersonDueKind = keyof typeof PERSON_PLACES;

/** `key` identifies what it is about; `assessmentId` is the latest assessment. */
export type PersonDue = {
  kind: PersonDueKind;
  userId: string;
  key: string;
  assessmentId: string;
  day: Day | null;
};

/** The facts of a person's assessments that decide what is due. */
export type PersonDueFacts = {
  userId: string;
  latest: { id: string; day: Day; submittedAt: Date } | null;
  hasDraft: boolean;
  /** Who may be shown their assessments today. */
  readers: AskedReader[];
};

/**
 * What is due about somebody's assessments on a day: the question what a new manager sees of all of
 * them, else what each reader sees of the latest one; and the next assessment, three months later.
 */
export function personDueFrom(person: PersonDueFacts, today: Day): PersonDue[] {
  const { userId, latest, hasDraft } = person;
  if (!latest) return [];
  const about = { userId, assessmentId: latest.id };
  const again = { ...about, key: latest.id, day: addDays(latest.day, DUE_AFTER_DAYS) };
  return [
    ...questionsFrom(person).map((each) => ({ ...about, ...each, day: null })),
    ...(!hasDraft && isDueAgain(latest.day, today)
      ? [{ kind: "assessment-due" as const, ...again }]
      : []),
  ];
}

function questionsFrom({ latest, readers }: PersonDueFacts): Pick<PersonDue, "kind" | "key">[] {
  if (!latest) return [];
  const isNew = (reader: AskedReader) => isUnanswered(reader, latest.submittedAt);
  const newcomers = readers.filter(isNew);
  if (newcomers.length > 0)
    return newcomers.map(({ id, sinceDay }) => ({ kind: "new-manager", key: `${id}:${sinceDay}` }));
  return readers
    .filter(({ hasDecidedLatest }) => !hasDecidedLatest)
    .slice(0, 1)
    .map(({ id }) => ({ kind: "share", key: `${latest.id}:${id}` }));
}
