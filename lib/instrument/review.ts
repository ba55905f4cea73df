import { evenAnswerLeaning } from "@/lib/scoring/even-answer";
import type { Instrument, Item } from "@/lib/scoring/instrument";
import type { Weights } from "@/lib/scoring/weights";
import { type Check, checkList, isReady } from "./check-list";
import {
  type DraftItem,
  everPublished,
  itemsToAsk,
  type NextVersion,
  placedItems,
} from "./next-version";
import { type VersionChange, versionChange } from "./version-change";

/** The checks and effects of the next version. */
export type VersionReview = {
  version: number;
  base: number;
  published: Map<string, Item>;
  placed: DraftItem[];
  aside: DraftItem[];
  change: VersionChange;
  checks: Check[];
  ready: boolean;
  /** The largest effect of choosing one point throughout, in points; null while items are missing. */
  even: number | null;
};

/** Checks the next version against the published ones. */
export function reviewOf(
  next: NextVersion,
  versions: Instrument[],
  weights: Weights,
): VersionReview {
  const published = everPublished(versions);
  const latest = versions.reduce((one, other) => (other.version > one.version ? other : one));
  const checks = checkList(next.items, latest, published);
  const isMet = (name: string) => checks.some(({ check, isMet }) => check === name && isMet);
  const asked = { ...latest, items: itemsToAsk(next.items) };
  return {
    version: latest.version + 1,
    base: latest.version,
    published,
    placed: placedItems(next.items),
    aside: next.items.filter(({ place }) => place === null),
    change: versionChange(next.items, latest, published),
    checks,
    ready: isReady(checks),
    even: isMet("total") && isMet("dimensions") ? evenAnswerLeaning(asked, weights) : null,
  };
}
