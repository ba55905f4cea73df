import type { Day } from "@/lib/day";
import { sharedOpenStretch, type OpenStretch } from "@/lib/stretch";
import type { Tenure } from "./tenure";

/** Who belongs to which team and who manages it, now and later; teams and people by any keys. */
export type ReportingLines = {
  /** A person's memberships: the holder is a team. */
  memberships: (person: string) => readonly Tenure[];
  /** A team's managements: the holder is a person. */
  managements: (team: string) => readonly Tenure[];
  above: (team: string) => string | null;
};

/** How somebody would be above themself: the team that they manage, and the managers in between. */
export type Circle = { team: string; through: string[] };

type Reached = { team: string; during: OpenStretch; through: string[] };

/**
 * The shortest way on which a person would be above themself on some day from `today` on: they
 * belong to a team that they manage, to one below it, or to one whose managers do so, through any
 * number of managers. Null when there is none.
 */
export function circleOf(person: string, lines: ReportingLines, today: Day): Circle | null {
  const fromToday = { startsOn: today, endsOn: null };
  const waiting = teamsOf(person, { during: fromToday, through: [] }, lines);
  const seen = new Set<string>();
  for (const reached of waiting)
    for (let team: string | null = reached.team; team !== null; team = lines.above(team)) {
      const mark = `${team} ${reached.during.startsOn} ${reached.during.endsOn}`;
      if (seen.has(mark)) break;
      seen.add(mark);
      for (const { holder, ...term } of lines.managements(team)) {
        const during = sharedOpenStretch(term, reached.during);
        if (!during) continue;
        if (holder === person) return { team, through: reached.through };
        // Those who are reached later stand behind in the list: the loop goes on to them.
        const through = [...reached.through, holder];
        waiting.push(...teamsOf(holder, { during, through }, lines));
      }
    }
  return null;
}

function teamsOf(
  person: string,
  { during, through }: Omit<Reached, "team">,
  lines: ReportingLines,
): Reached[] {
  return lines.memberships(person).flatMap(({ holder, ...term }) => {
    const both = sharedOpenStretch(term, during);
    return both ? [{ team: holder, during: both, through }] : [];
  });
}
