import type { Day } from "@/lib/day";
import { lastDayOf } from "@/lib/stretch";
import { endDayOf, stateOf } from "@/lib/trial/trial";
import { dueOn, REVIEW_WEEKS } from "@/lib/trial/week";
import type { DeskFacts } from "./week";

/** The next day on which something happens in the teams of a manager. */
export type NextDate = {
  kind: "trial-start" | "trial-end" | "review" | "turn" | "gap";
  day: Day;
  /** The person; the team for a gap. */
  name: string;
  href: string;
};

/** The first day after today on which a trial starts, ends or is reviewed, or the lead changes. */
export function nextDateFrom({ today, trials, teams }: DeskFacts): NextDate | null {
  const ofTrials = trials.flatMap(({ trialId, person: { name }, facts }): NextDate[] => {
    const state = stateOf(facts, today);
    const of = { name, href: `/trials/${trialId}` };
    const lastDay = lastDayOf({ startsOn: facts.startsOn, endsOn: endDayOf(facts) });
    if (state === "agreed") return [{ ...of, kind: "trial-start", day: facts.startsOn }];
    if (state !== "running") return [];
    const reviews = REVIEW_WEEKS.map((week) => dueOn(facts, week)).filter((day) => day < lastDay);
    return [
      { ...of, kind: "trial-end", day: lastDay },
      ...reviews.map((day): NextDate => ({ ...of, kind: "review", day })),
    ];
  });
  const ofTeams = teams.flatMap(({ id, name, members, schedule }) =>
    schedule.map(({ kind, personId, startsOn: day }): NextDate => {
      const href = `/teams/${id}/rotation`;
      const lead = members.find((one) => one.id === personId);
      return lead && kind !== "gap"
        ? { kind: "turn", day, name: lead.name, href }
        : { kind: "gap", day, name, href };
    }),
  );
  const ahead = [...ofTrials, ...ofTeams].filter(({ day }) => day > today);
  return ahead.toSorted((one, other) => one.day.localeCompare(other.day))[0] ?? null;
}
