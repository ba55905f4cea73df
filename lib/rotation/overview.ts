import { addDays, type Day } from "@/lib/day";
import { includesDay } from "@/lib/stretch";
import type { OwnTeam } from "@/lib/team/list-queries";
import type { TeamChanceCounts } from "@/lib/trial/chance/chance";
import { coverageOf, WEEKS_AHEAD, WEEKS_BACK, type Coverage } from "./coverage";
import type { TeamRotation } from "./team-rotation";
import { lineOf, type Bar } from "./timeline";
import { uncoveredCause, type UncoveredCause } from "./uncovered";

/** Who leads a team now and next, in which weeks, and why nobody does in the others. */
export type LeadOverview = Coverage & {
  /** Whether anybody leads in turn here, or led, leads or will lead in a trial in these weeks. */
  isLed: boolean;
  /** Two during a handover. */
  now: { name: string; until: Day }[];
  next: { name: string; from: Day } | null;
  /** First days of the gaps within the weeks ahead. */
  gaps: Day[];
  /** Null when every week ahead is led. */
  cause: UncoveredCause | null;
};

/** A team in the overview: its people, who takes part, who leads it, and who was given a chance. */
export type TeamOverview = OwnTeam &
  LeadOverview & {
    /** How far below the first team of its tree it is. */
    depth: number;
    /** How many teams are right below it. */
    below: number;
    /** Members who answered in the last 12 months; null for those who may not know. */
    answered: number | null;
    /** Null where the viewer only belongs. */
    chances: TeamChanceCounts | null;
  };

/** A team without a rotation and without trials. */
export const NOT_LED: LeadOverview = {
  weeks: new Array<boolean>(WEEKS_BACK + WEEKS_AHEAD).fill(false),
  back: 0,
  ahead: 0,
  ledFrom: null,
  isLed: false,
  now: [],
  next: null,
  gaps: [],
  cause: { kind: "no-rotation" },
};

/** What the schedule of a team says about today, the weeks behind and the weeks ahead. */
export function leadOverviewOf(team: TeamRotation, today: Day): LeadOverview {
  const window = {
    startsOn: addDays(today, -WEEKS_BACK * 7),
    endsOn: addDays(today, WEEKS_AHEAD * 7),
  };
  const { bars, hasRotation } = lineOf(team, today, window);
  const nameOf = ({ personId }: Bar) => (personId && team.names.get(personId)) || "";
  const ahead = bars.filter(({ endsOn }) => endsOn > today);
  const next = ahead.find(({ kind, startsOn }) => kind !== "gap" && startsOn > today);
  const coverage = coverageOf(bars, today);
  return {
    ...coverage,
    isLed: hasRotation || bars.length > 0,
    now: ahead
      .filter((bar) => bar.kind === "led" && includesDay(bar, today))
      .map((bar) => ({ name: nameOf(bar), until: addDays(bar.endsOn, -1) })),
    next: next ? { name: nameOf(next), from: next.startsOn } : null,
    gaps: ahead.filter(({ kind }) => kind === "gap").map(({ startsOn }) => startsOn),
    cause: coverage.ahead === WEEKS_AHEAD ? null : uncoveredCause(team, ahead, today),
  };
}
