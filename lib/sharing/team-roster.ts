import { addMonths, monthOf, type Day } from "@/lib/day";
import type { Verdict } from "@/lib/scoring/leaning";
import { reliableChangeOf, type ReliableChange, type Since } from "@/lib/team/change";
import type { TeamRecord } from "./shared-record";
import type { TeamLook } from "./team-look";

type Person = {
  id: string;
  name: string;
  lastAnswered: string | null;
  hasJoined: boolean | null;
};

/** When somebody's next assessment is due: the month (`YYYY-MM`), and whether that is long ago. */
export type Due = { since: string; isLong: boolean };

/** Somebody who shares with the manager: their latest record and what it says beside earlier ones. */
export type RosterRow = {
  person: Person;
  record: TeamRecord;
  change: ReliableChange | null;
  due: Due | null;
};

/** Somebody of whom the manager sees no answers. */
export type RosterRest = {
  person: Person;
  /** Answered and shares nothing now; joined and has not answered; invited and has not joined. */
  why: "private" | "unanswered" | "invited";
  due: Due | null;
};

/** The people of a team by what they share with its manager. Not a ranking: the order is kept. */
export type TeamRoster = { rows: RosterRow[]; rest: RosterRest[] };

/** The records of which the number is shared, each with its number. */
export function scoredRecords(records: readonly TeamRecord[]) {
  return records.flatMap(({ scores, ...record }) => (scores ? { ...record, ...scores } : []));
}

/**
 * The members (in the order given) with their latest shared record, and its reliable change since an
 * earlier one. `records`: the latest first.
 */
export function rosterFrom(
  members: readonly Person[],
  records: readonly TeamRecord[],
  { since, today }: { since: Since; today: Day },
): TeamRoster {
  const roster: TeamRoster = { rows: [], rest: [] };
  for (const person of members) {
    const own = records.filter(({ personId }) => personId === person.id);
    const [record] = own;
    const due = dueOf(person.lastAnswered, today);
    if (record) {
      const change = record.scores ? reliableChangeOf(scoredRecords(own), since) : null;
      roster.rows.push({ person, record, change, due });
    } else roster.rest.push({ person, due, why: whyNothing(person) });
  }
  return roster;
}

function whyNothing({ lastAnswered, hasJoined }: Person): RosterRest["why"] {
  if (lastAnswered) return "private";
  return hasJoined === false ? "invited" : "unanswered";
}

/** Assessments are due every three months; long ago is another three months later. */
const DUE_MONTHS = 3;
const LONG_MONTHS = 3;

/**
 * Since which month somebody's next assessment is due. Their manager knows the month of the last one
 * only, so nothing is due before that month is over.
 */
export function dueOf(lastAnswered: string | null, today: Day): Due | null {
  if (!lastAnswered) return null;
  const since = monthOf(addMonths(`${lastAnswered}-01`, DUE_MONTHS));
  if (monthOf(today) <= since) return null;
  return { since, isLong: monthOf(today) > monthOf(addMonths(`${since}-01`, LONG_MONTHS)) };
}

/** How many of those who share have a verdict. */
export function countOf({ rows }: TeamRoster, verdict: Verdict): number {
  return rows.filter(({ record }) => record.verdict === verdict).length;
}

/** Rows of one verdict; of all, where the verdict is null. */
export type RosterSection = { verdict: Verdict | null; rows: RosterRow[] };

const ORDERS: Record<TeamLook["sort"], readonly (Verdict | null)[]> = {
  track: ["IC", "UNDECIDED", "MANAGEMENT"],
  undecided: ["UNDECIDED", "IC", "MANAGEMENT"],
  name: [null],
};

/** The rows that a look shows, in its order; without sections that have none. */
export function sectionsFrom({ rows }: TeamRoster, { sort, show }: TeamLook): RosterSection[] {
  const shown = rows.filter(
    ({ record, change, due }) =>
      show === "all" ||
      (show === "undecided" && record.verdict === "UNDECIDED") ||
      (show === "moved" && change !== null) ||
      (show === "due" && due !== null),
  );
  return ORDERS[sort]
    .map((verdict) => ({
      verdict,
      rows: shown.filter(({ record }) => verdict === null || record.verdict === verdict),
    }))
    .filter((section) => section.rows.length > 0);
}

/** Those who share nothing, as far as a look shows them. */
export function restFrom({ rest }: TeamRoster, { show }: TeamLook): RosterRest[] {
  return rest.filter(({ due }) => show === "all" || (show === "due" && due !== null));
}
