import { isSameContent } from "@/lib/scoring/bridge";
import { FEWEST_CONTRADICTIONS } from "@/lib/scoring/carelessness";
import {
  DIMENSIONS,
  type Dimension,
  type Instrument,
  type Item,
  twinPairs,
} from "@/lib/scoring/instrument";
import { unevenlyQuick } from "@/lib/scoring/quick-form";
import { ITEMS_PER_DIMENSION } from "@/lib/scoring/weights";
import { askingOf, type DraftItem, itemsToAsk } from "./next-version";
import { versionChange } from "./version-change";

/** The number of items in a version. */
export const ITEMS_IN_ALL = 25;

/** Most items in a row with the Management statement on one side. */
export const LONGEST_RUN = 3;

export type CheckName =
  | "total"
  | "dimensions"
  | "poles"
  | "twins"
  | "languages"
  | "order"
  | "keys"
  | "news"
  | "quickItems"
  | "quickPoles"
  | "quickTwins"
  | "bridge";

/** One line of the check list. */
export type Check = {
  check: CheckName;
  isMet: boolean;
  /** Publishing is blocked while it is not met; the others only warn. */
  isRequired: boolean;
  /** Where it is not met: positions in the questionnaire (from 1), and dimensions. */
  at: number[];
  lacking: Dimension[];
};

type Found = { at?: number[]; lacking?: Dimension[]; isMet?: boolean };

/**
 * Checks the requirements of a version, in the order in which they are best fixed. `base` is the
 * version before; `published` all items ever published.
 */
export function checkList(
  draft: DraftItem[],
  base: Pick<Instrument, "items">,
  published: Map<string, Item>,
): Check[] {
  const items = itemsToAsk(draft);
  const line = (check: CheckName, { at = [], lacking = [], isMet = true }: Found): Check => ({
    check,
    isMet: isMet && at.length === 0 && lacking.length === 0,
    isRequired: check !== "bridge",
    at,
    lacking,
  });
  return [
    line("total", { isMet: items.length === ITEMS_IN_ALL }),
    line("dimensions", { lacking: tooFew(items) }),
    line("poles", { lacking: unbalanced(items), isMet: isEven(items) }),
    line("twins", twinsOf(items)),
    line("languages", { at: placesWhere(items, (item) => isUnfinished(item, items)) }),
    line("order", { at: unmixed(items) }),
    line("keys", { at: placesWhere(items, (item) => hasWrongKey(item, items, published)) }),
    line("news", { isMet: JSON.stringify(items) !== JSON.stringify(asAsked(base)) }),
    ...quickChecks(items).map(([check, found]) => line(check, found)),
    line("bridge", { lacking: versionChange(draft, base, published).breaking }),
  ];
}

/** Whether all requirements that block publishing are met. */
export function isReady(checks: Check[]): boolean {
  return checks.every(({ isMet, isRequired }) => isMet || !isRequired);
}

/**
 * The quick form needs three items of each dimension on sides that balance, and enough whole pairs
 * of twins for careless answers to contradict each other. A version may also have no quick form.
 */
function quickChecks(items: Item[]): [CheckName, Found][] {
  const quick = items.filter((item) => item.quick);
  if (quick.length === 0) return [["quickItems", {}]];
  return [
    ["quickItems", { lacking: unevenlyQuick(items) }],
    ["quickPoles", { lacking: unbalanced(quick), isMet: isEven(quick) }],
    ["quickTwins", { isMet: twinPairs({ items: quick }).length >= FEWEST_CONTRADICTIONS }],
  ];
}

function placesWhere(items: Item[], isWrong: (item: Item) => boolean): number[] {
  return items.filter(isWrong).map(({ position }) => position);
}

function tooFew(items: Item[]): Dimension[] {
  return DIMENSIONS.filter((name) => of(items, name).length < ITEMS_PER_DIMENSION);
}

const of = (items: Item[], name: Dimension) => items.filter(({ dimension }) => dimension === name);

/** Equal numbers of Management statements on the left and on the right, or differing by one when odd. */
function isEven(items: Item[]): boolean {
  const right = items.filter(({ managementSide }) => managementSide === "right").length;
  return Math.abs(items.length - 2 * right) <= 1;
}

function unbalanced(items: Item[]): Dimension[] {
  return DIMENSIONS.filter((name) => !isEven(of(items, name)));
}

/**
 * Dimensions without a pair, and items whose twin is invalid: another dimension, the same side, or
 * part of another pair.
 */
function twinsOf(items: Item[]): Found {
  const partner = (item: Item) => items.find(({ key }) => key === item.twinOf);
  const named = items.flatMap((item) => item.twinOf ?? []);
  const isPair = (item: Item): boolean => {
    const other = partner(item);
    return (
      other !== undefined &&
      other !== item &&
      other.twinOf === undefined &&
      other.dimension === item.dimension &&
      other.managementSide !== item.managementSide &&
      named.filter((key) => key === other.key).length === 1
    );
  };
  const twins = items.filter(({ twinOf }) => twinOf !== undefined);
  return {
    at: placesWhere(twins, (item) => !isPair(item)),
    lacking: DIMENSIONS.filter((name) => !of(twins, name).some(isPair)),
  };
}

/** A statement that is missing in a language, is the same on both sides, or is used by another item. */
function isUnfinished(item: Item, items: Item[]): boolean {
  return (["en", "fr"] as const).some((language) => {
    const said = (each: Item) => [each.left, each.right].map((side) => plain(side[language]));
    const elsewhere = items.filter((other) => other !== item).flatMap(said);
    const [left = "", right = ""] = said(item);
    return left === "" || right === "" || left === right || [left, right].some(isIn(elsewhere));
  });
}

const plain = (text: string) => text.trim().toLowerCase();
const isIn = (texts: string[]) => (text: string) => texts.includes(text);

/**
 * Positions that repeat the previous dimension, or where one side has the Management statement too
 * often in a row.
 */
function unmixed(items: Item[]): number[] {
  return items.flatMap(({ dimension, managementSide, position }, at) => {
    const run = items.slice(Math.max(0, at - LONGEST_RUN), at);
    const isLong =
      run.length === LONGEST_RUN && run.every((each) => each.managementSide === managementSide);
    return items[at - 1]?.dimension === dimension || isLong ? [position] : [];
  });
}

/** A key that two items have, or that once belonged to a different item. */
function hasWrongKey(item: Item, items: Item[], published: Map<string, Item>): boolean {
  const former = published.get(item.key);
  if (former && !isSameContent(former, item)) return true;
  return items.filter(({ key }) => key === item.key).length > 1;
}

/** The items of a version in their order, with their members in the order of `itemsToAsk`. */
function asAsked({ items }: Pick<Instrument, "items">): Item[] {
  return [...items]
    .sort((a, b) => a.position - b.position)
    .map(({ key, position, twinOf, quick, ...item }) => ({
      key,
      position,
      ...askingOf(item),
      ...(twinOf !== undefined && { twinOf }),
      ...(quick && { quick }),
    }));
}
