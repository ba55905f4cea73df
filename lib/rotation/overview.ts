import { addDays, type Day } from "@/lib/day";
import { includesDay } from "@/lib/stretch";
import type { TeamRotation } from "./team-rotation";
import { lineOf, type Bar } from "./timeline";

/** How far ahead gaps are looked for. */
export const WEEKS_AHEAD = 26;

/** Who leads a team now and next, and when nobody can. */
export type LeadOverview = {
  /** Whether anybody leads in turn here, or leads or will lead in a trial. */
  isLed: boolean;
  /** Two during a handover. */
  now: { name: string; until: Day }[];
  next: { name: string; from: Day } | null;
  /** First days of the gaps within the weeks ahead. */
  gaps: Day[];
};

/** A team without a rotation and without trials. */
export const NOT_LED: LeadOverview = { isLed: false, now: [], next: null, gaps: [] };

/** What the schedule of a team says about today and the weeks ahead. */
export function leadOverviewOf(team: TeamRotation, today: Day): LeadOverview {
  const window = { startsOn: today, endsOn: addDays(today, WEEKS_AHEAD * 7) };
  const { bars, hasRotation } = lineOf(team, today, window);
  const nameOf = ({ personId }: Bar) => (personId && team.names.get(personId)) || "";
  const next = bars.find(({ kind, startsOn }) => kind !== "gap" && startsOn > today);
  return {
    isLed: hasRotation || bars.length > 0,
    now: bars
      .filter((bar) => bar.kind === "led" && includesDay(bar, today))
      .map((bar) => ({ name: nameOf(bar), until: addDays(bar.endsOn, -1) })),
    next: next ? { name: nameOf(next), from: next.startsOn } : null,
    gaps: bars.filter(({ kind }) => kind === "gap").map(({ startsOn }) => startsOn),
  };
}
