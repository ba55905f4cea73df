import type { TeamRecord } from "./shared-record";

type Person = { id: string; name: string; lastAnswered: string | null };

/** The people of a team grouped by what they share with its manager. Not a ranking: the order is kept. */
export type TeamRoster = {
  IC: { person: Person; record: TeamRecord }[];
  UNDECIDED: { person: Person; record: TeamRecord }[];
  MANAGEMENT: { person: Person; record: TeamRecord }[];
  /** Answered, but shares nothing now. */
  keepPrivate: Person[];
  unanswered: Person[];
};

/** The records of which the number is shared, each with its number. */
export function scoredRecords(records: readonly TeamRecord[]) {
  return records.flatMap(({ scores, ...record }) => (scores ? { ...record, ...scores } : []));
}

/** Groups members (in the order given) by their latest shared verdict. `records`: the latest first. */
export function rosterFrom(members: readonly Person[], records: readonly TeamRecord[]): TeamRoster {
  const roster: TeamRoster = {
    IC: [],
    UNDECIDED: [],
    MANAGEMENT: [],
    keepPrivate: [],
    unanswered: [],
  };
  for (const person of members) {
    const record = records.find(({ personId }) => personId === person.id);
    if (record) roster[record.verdict].push({ person, record });
    else if (person.lastAnswered) roster.keepPrivate.push(person);
    else roster.unanswered.push(person);
  }
  return roster;
}
