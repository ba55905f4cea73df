import type { Range } from "@/lib/context/company-context";
import type { Day } from "@/lib/day";
import type { Dimension, Wording } from "@/lib/scoring/instrument";
import type { CompanyContext } from "@/lib/scoring/weights";

export const TRACKS = ["IC", "MANAGEMENT"] as const;
export type Track = (typeof TRACKS)[number];

/** What a rung means in a company of a given size. */
export type RoleInSize = {
  /** Share of coding, in per cent. */
  coding: Range;
  /** Direct reports; null: the role has none. */
  reports: Range | null;
  /** Who decides what, seen from this role. */
  decides: Wording;
};

/** What is expected on a rung; `isShared`: on its counterpart too. */
export type Expectation = {
  dimension: Dimension;
  sentence: Wording;
  /** An example from this company. */
  example: Wording | null;
  isShared: boolean;
};

/** A step of a career on one track. */
export type Rung = {
  key: string;
  track: Track;
  /** Counted from 1 on each track, the first rung of the track being 1. */
  order: number;
  name: Wording;
  /** Key of the rung on the other track that stands beside it. */
  counterpart: string | null;
  reach: Wording;
  expectations: Expectation[];
  /** Null: there is no such role in a company of this size. */
  sizes: Record<CompanyContext, RoleInSize | null>;
  /** How one enters. */
  entry: Wording;
};

/** A version of the rungs of both tracks. Published versions never change. */
export type Ladder = {
  version: number;
  /** The day from which it is in force. */
  effectiveOn: Day;
  /** Where it comes from, in the words of whoever published it; empty for version 1. */
  source: string;
  setAt: Date;
  rungs: Rung[];
  /** The size of this company. */
  inUse: CompanyContext;
};

/** What places a rung on its ladder. */
export type PlacedRung = Pick<Rung, "key" | "track" | "order" | "counterpart">;

/** A ladder as far as its rungs have names, with or without their figures. */
export type NamedLadder = { rungs: (PlacedRung & Pick<Rung, "name">)[] };

/** The rung with this key; null when the ladder has none. */
export function rungOf<R extends PlacedRung>(ladder: { rungs: R[] }, key: string): R | null {
  return ladder.rungs.find((rung) => rung.key === key) ?? null;
}

/** The rung on the other track that stands beside a rung; null when there is none. */
export function counterpartOf<R extends PlacedRung>(
  ladder: { rungs: R[] },
  rung: PlacedRung,
): R | null {
  return rung.counterpart === null ? null : rungOf(ladder, rung.counterpart);
}

/** The rungs of a track, from its first one on. */
export function rungsOn<R extends PlacedRung>(ladder: { rungs: R[] }, track: Track): R[] {
  return ladder.rungs
    .filter((rung) => rung.track === track)
    .sort((one, other) => one.order - other.order);
}

/** Two rungs side by side; null where a rung has no counterpart. */
export type RungPair<R> = { IC: R | null; MANAGEMENT: R | null };

/** Every rung once, beside its counterpart, in the order of the IC track as far as there is one. */
export function rungPairs<R extends PlacedRung>(ladder: { rungs: R[] }): RungPair<R>[] {
  const waiting = rungsOn(ladder, "MANAGEMENT");
  const alone = (until: number): RungPair<R>[] => {
    const found = waiting.filter((rung) => rung.order < until && rung.counterpart === null);
    for (const rung of found) waiting.splice(waiting.indexOf(rung), 1);
    return found.map((rung) => ({ IC: null, MANAGEMENT: rung }));
  };
  const paired = rungsOn(ladder, "IC").flatMap((rung) => {
    const beside = counterpartOf(ladder, rung);
    return [...alone(beside?.order ?? 0), { IC: rung, MANAGEMENT: beside }];
  });
  return [...paired, ...alone(Infinity)];
}

export type LadderFlaw =
  | "track-empty"
  | "key-twice"
  | "order-gap"
  | "counterpart-missing"
  | "counterpart-same-track"
  | "counterpart-not-mutual";

/** What is wrong with how rungs are placed; empty when nothing is. */
export function ladderFlaws(rungs: PlacedRung[]): LadderFlaw[] {
  const flaws = new Set<LadderFlaw>();
  if (new Set(rungs.map(({ key }) => key)).size < rungs.length) flaws.add("key-twice");
  for (const track of TRACKS) {
    const onTrack = rungsOn({ rungs }, track);
    if (onTrack.length === 0) flaws.add("track-empty");
    if (onTrack.some(({ order }, at) => order !== at + 1)) flaws.add("order-gap");
  }
  for (const rung of rungs) {
    const beside = counterpartOf({ rungs }, rung);
    if (rung.counterpart === null) continue;
    if (!beside) flaws.add("counterpart-missing");
    else if (beside.track === rung.track) flaws.add("counterpart-same-track");
    else if (beside.counterpart !== rung.key) flaws.add("counterpart-not-mutual");
  }
  return [...flaws];
}
