import { addDays, type Day } from "@/lib/day";
import { DIRECTIONS } from "@/lib/plan/goal";
import { DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import type { OpenStretch } from "@/lib/stretch";
import { decisionsOf, type Career, type OwnTrial, type PeriodDecision } from "./period";
import { isWork, type RoleHeld } from "./role-held";

/** What runs below the leanings on the same axis, each kind in a lane of its own. */
export const LANES = [...DIRECTIONS, "TRIALS", "DECISIONS", "VERSIONS"] as const;
export type Lane = (typeof LANES)[number];

/** Something on a lane; a role of both kinds is on two. `key` names it in the address. */
export type LaneThing = OpenStretch & { key: string; lanes: Lane[] } & (
    | { kind: "role"; role: RoleHeld }
    | { kind: "trial"; trial: OwnTrial }
    | { kind: "decision"; decision: PeriodDecision }
    | { kind: "version"; version: number; count: number }
  );

type Answered = { id: string; day: Day; instrumentVersion: number };

/** What is on the lanes; `records` are the assessments, the latest first. */
export function laneThings(
  career: Career,
  records: readonly Answered[],
  timeZone: string,
): LaneThing[] {
  const roles = career.roles.map((role): LaneThing => {
    const lanes = DIRECTIONS.filter((direction) => isWork(role, direction));
    const { startsOn, endsOn } = role;
    return { kind: "role", key: `role-${role.id}`, lanes, startsOn, endsOn, role };
  });
  const trials = career.trials.map((trial): LaneThing => {
    const { startsOn, endsOn } = trial;
    return { kind: "trial", key: `trial-${trial.id}`, lanes: ["TRIALS"], startsOn, endsOn, trial };
  });
  const decisions = decisionsOf(career, timeZone).map((decision, at): LaneThing => {
    const days = { startsOn: decision.on, endsOn: addDays(decision.on, 1) };
    return { kind: "decision", key: `decision-${at}`, lanes: ["DECISIONS"], ...days, decision };
  });
  return [...roles, ...trials, ...decisions, ...versionsOf(records)];
}

/** From the first answer on a version of the questionnaire to the first on another one. */
function versionsOf(records: readonly Answered[]): LaneThing[] {
  const runs: { version: number; startsOn: Day; endsOn: Day | null; count: number }[] = [];
  for (const { day, instrumentVersion: version } of records.toReversed()) {
    const last = runs.at(-1);
    if (last?.version === version) last.count += 1;
    else {
      if (last) last.endsOn = day;
      runs.push({ version, startsOn: day, endsOn: null, count: 1 });
    }
  }
  return runs.map((run, at) => {
    return { kind: "version", key: `version-${at + 1}`, lanes: ["VERSIONS"], ...run };
  });
}

/** The first and last day of the axis: everything that started, up to today. */
export function axisOf(
  things: readonly OpenStretch[],
  records: readonly { day: Day }[],
  today: Day,
): { first: Day; last: Day } {
  const starts = [...things.map(({ startsOn }) => startsOn), ...records.map(({ day }) => day)];
  const first = starts.toSorted()[0] ?? today;
  return { first: first < today ? first : today, last: today };
}

/** What the address chooses: the score that is drawn, the two assessments that are compared, what is read. */
export type TimelineChoice = {
  /** Null: the leaning. */
  dimension: Dimension | null;
  /** Ids of assessments, the earlier one first; null with fewer than two. */
  compared: { from: string; to: string } | null;
  point: string;
};

type Said = Record<string, string | string[] | undefined>;

/**
 * The choice of an address. By default the leaning is drawn, the first assessment is compared with the
 * latest, and the latest is read. `ids` are the assessments, the latest first; `keys` the rest.
 */
export function choiceFrom(
  said: Said,
  ids: readonly string[],
  keys: readonly string[],
): TimelineChoice {
  const [latest = "", first = ""] = [ids[0], ids.at(-1)];
  const dimension = DIMENSIONS.find((name) => name === said.dimension) ?? null;
  const point = [...ids, ...keys].find((key) => key === said.point) ?? latest;
  if (ids.length < 2) return { dimension, compared: null, point };
  const one = ids.find((id) => id === said.from) ?? first;
  const other = ids.find((id) => id === said.to) ?? latest;
  if (one === other) return { dimension, compared: { from: first, to: latest }, point };
  const [to, from] = ids.indexOf(one) < ids.indexOf(other) ? [one, other] : [other, one];
  return { dimension, compared: { from, to }, point };
}

/** The query string of a choice, for links from one to another. */
export function queryOf({ dimension, compared, point }: TimelineChoice): string {
  return new URLSearchParams({ ...(dimension && { dimension }), ...compared, point }).toString();
}
