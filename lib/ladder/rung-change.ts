import { isDeepStrictEqual } from "node:util";
import { type PlacedRung, rungsOn, type Track, TRACKS } from "./ladder";
import type { WrittenRung } from "./written-rung";

/**
 * The rungs with one added, or changed where its key exists. It takes its order on its track, the
 * others move; it takes its counterpart, which leaves the one it had.
 */
export function withRung<R extends PlacedRung>(rungs: R[], wanted: R): R[] {
  const others = withoutRung(rungs, wanted.key);
  const beside = others.find(
    ({ key, track }) => key === wanted.counterpart && track !== wanted.track,
  );
  const rung = { ...wanted, counterpart: beside?.key ?? null };
  const paired = others.map((other) => {
    if (other === beside) return { ...other, counterpart: rung.key };
    return other.counterpart === rung.counterpart ? { ...other, counterpart: null } : other;
  });
  return inOrder((track) => {
    const onTrack = rungsOn({ rungs: paired }, track);
    if (track === rung.track) onTrack.splice(Math.max(0, rung.order - 1), 0, rung);
    return onTrack;
  });
}

/** The rungs without one; its counterpart then has none. */
export function withoutRung<R extends PlacedRung>(rungs: R[], key: string): R[] {
  const left = rungs
    .filter((rung) => rung.key !== key)
    .map((rung) => (rung.counterpart === key ? { ...rung, counterpart: null } : rung));
  return inOrder((track) => rungsOn({ rungs: left }, track));
}

function inOrder<R extends PlacedRung>(rungsOf: (track: Track) => R[]): R[] {
  return TRACKS.flatMap((track) => rungsOf(track).map((rung, at) => ({ ...rung, order: at + 1 })));
}

/** A key for a new rung, after its English name. */
export function keyOfNew(name: string, taken: string[]): string {
  const words = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const stem = words?.join("-").slice(0, 40) ?? "rung";
  let key = stem;
  for (let count = 2; taken.includes(key); count += 1) key = `${stem}-${count}`;
  return key;
}

/** The parts of a rung that a preview compares. */
export const RUNG_PARTS = [
  ...(["name", "order", "counterpart", "reach"] as const),
  ...(["expectations", "roles", "entry"] as const),
] as const satisfies (keyof WrittenRung)[];
export type RungPart = (typeof RUNG_PARTS)[number];

/** A rung that differs between two versions; null where it is new, or removed. */
export type RungChange = {
  key: string;
  before: WrittenRung | null;
  after: WrittenRung | null;
  /** What differs; every part of a rung that is new or removed. */
  parts: RungPart[];
};

/** The rungs that differ, in the order of the later version, then those that were removed. */
export function ladderChange(before: WrittenRung[], after: WrittenRung[]): RungChange[] {
  const keys = new Set([...after, ...before].map(({ key }) => key));
  return [...keys].flatMap((key): RungChange[] => {
    const [old, next] = [before, after].map((rungs) => rungs.find((rung) => rung.key === key));
    const parts = RUNG_PARTS.filter((part) => !isDeepStrictEqual(old?.[part], next?.[part]));
    return parts.length > 0 ? [{ key, before: old ?? null, after: next ?? null, parts }] : [];
  });
}
