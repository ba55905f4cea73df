import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkList, type CheckName, isReady } from "@/lib/instrument/check-list";
import { keyFor } from "@/lib/instrument/item-key";
import {
  initialItemsOf,
  type DraftItem,
  everPublished,
  itemsToAsk,
  placedItems,
  stateOfItem,
} from "@/lib/instrument/next-version";
import { versionChange } from "@/lib/instrument/version-change";
import { withOffers } from "@/lib/instrument/offer/second-version";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { flawsOf } from "@/lib/scoring/input";
import { DIMENSIONS, type Item } from "@/lib/scoring/instrument";

const published = everPublished([FIRST_INSTRUMENT]);

function begun(): DraftItem[] {
  let count = 0;
  const ids = () => `id-${(count += 1)}`;
  return placedItems(
    initialItemsOf([FIRST_INSTRUMENT], ids).map((item) => ({ ...item, revision: 1 })),
  );
}

/** A new draft with some members of the items at these places changed. */
function withItems(changes: Record<number, Partial<DraftItem>>): DraftItem[] {
  return begun().map((item, at) => ({ ...item, ...changes[at + 1] }));
}

const checks = (items: DraftItem[]) => checkList(items, FIRST_INSTRUMENT, published);
const unmet = (items: DraftItem[]): CheckName[] =>
  checks(items).flatMap(({ check, isMet }) => (isMet ? [] : check));
const lineOf = (items: DraftItem[], name: CheckName) =>
  checks(items).find(({ check }) => check === name);

const words = (text: string) => ({ en: `${text}.`, fr: `${text}, en français.` });

describe("the check list", () => {
  it("finds only the lack of changes in a copy of the published version", () => {
    expect(unmet(begun())).toEqual(["news"]);
    expect(itemsToAsk(begun())).toEqual(FIRST_INSTRUMENT.items);
  });

  it("is ready once something differs, even only the order", () => {
    const items = withItems({ 1: { left: words("Something else"), key: "coding-most-days-2" } });
    expect(isReady(checks(items))).toBe(true);
    const [one, two, ...rest] = begun();
    const swapped = [{ ...two, place: 1 }, { ...one, place: 2 }, ...rest] as DraftItem[];
    expect(unmet(swapped)).not.toContain("news");
  });

  it("requires 25 items, five per dimension", () => {
    expect(unmet(withItems({ 25: { place: null } }))).toEqual(
      expect.arrayContaining(["total", "dimensions"]),
    );
    expect(lineOf(withItems({ 25: { place: null } }), "dimensions")?.lacking).toEqual(["coding"]);
  });

  it("requires sides that balance in each dimension and overall", () => {
    const { left, right } = begun()[0] ?? { left: words("a"), right: words("b") };
    const turned = withItems({ 1: { managementSide: "left", left: right, right: left } });
    expect(lineOf(turned, "poles")?.isMet).toBe(true);
    const twice = withItems({ 1: { managementSide: "left" }, 13: { managementSide: "left" } });
    expect(lineOf(twice, "poles")).toMatchObject({ isMet: false, lacking: ["coding"] });
  });

  it("requires a reverse-keyed pair of twins per dimension", () => {
    const items = begun();
    const twin = items.find(({ twinOfId, dimension }) => twinOfId && dimension === "energy");
    if (!twin?.place) throw new Error("no twin");
    expect(lineOf(withItems({ [twin.place]: { twinOfId: null } }), "twins")).toMatchObject({
      isMet: false,
      lacking: ["energy"],
    });
    const sameSide = twin.managementSide === "left" ? "right" : "left";
    const notReversed = withItems({ [twin.place]: { managementSide: sameSide } });
    expect(lineOf(notReversed, "twins")).toMatchObject({ at: [twin.place], lacking: ["energy"] });
    const elsewhere = withItems({ [twin.place]: { dimension: "scale" } });
    expect(lineOf(elsewhere, "twins")?.at).toEqual([twin.place]);
    const third = items.find(({ id, dimension, twinOfId, managementSide }) => {
      const other = items.find((each) => each.id === twin.twinOfId);
      const isFree = dimension === "energy" && twinOfId === null && id !== twin.twinOfId;
      return isFree && managementSide !== other?.managementSide;
    });
    if (!third?.place) throw new Error("no third");
    const three = withItems({ [third.place]: { twinOfId: twin.twinOfId } });
    expect(lineOf(three, "twins")?.isMet).toBe(false);
  });

  it("requires both languages on both sides, and unique statements", () => {
    const { left, right } = begun()[4] ?? { left: words("a"), right: words("b") };
    const without = withItems({ 5: { left: { en: left.en, fr: "  " } } });
    expect(lineOf(without, "languages")?.at).toEqual([5]);
    expect(lineOf(withItems({ 5: { left: right } }), "languages")?.at).toEqual([5]);
    expect(lineOf(withItems({ 9: { left } }), "languages")?.at).toEqual([5, 9]);
  });

  it("requires an order that mixes dimensions and sides", () => {
    expect(lineOf(withItems({ 2: { dimension: "coding" } }), "order")?.at).toEqual([2]);
    const oneSide = { managementSide: "right" } as const;
    expect(lineOf(withItems({ 2: oneSide, 4: oneSide }), "order")?.at).toEqual([4, 5]);
  });

  it("refuses a key that is used twice, or for another question than it was published for", () => {
    const items = begun();
    expect(lineOf(withItems({ 3: { key: items[5]?.key ?? "" } }), "keys")?.at).toEqual([3, 6]);
    expect(lineOf(withItems({ 3: { left: words("Else") } }), "keys")?.at).toEqual([3]);
  });

  it("warns when trends break, which alone does not block a version", () => {
    const rewritten = (item: DraftItem, at: number): DraftItem =>
      item.dimension === "impact" && at > 5
        ? { ...item, key: `impact-anew-${at}`, left: words(`l${at}`), right: words(`r${at}`) }
        : item;
    const items = begun().map(rewritten);
    expect(unmet(items)).toEqual(["bridge"]);
    expect(isReady(checks(items))).toBe(true);
    const { shared, breaking } = versionChange(items, FIRST_INSTRUMENT, published);
    expect([shared.impact, shared.energy, breaking]).toEqual([2, 5, ["impact"]]);
  });

  describe("for the quick form", () => {
    const withOffered = withOffers(begun(), published);
    const quickly = (change: (item: DraftItem) => Partial<DraftItem>) =>
      withOffered.map((item) => ({ ...item, ...change(item) }));

    it("is met by the one that is offered, and by none at all", () => {
      expect(unmet(withOffered)).toEqual([]);
      expect(unmet(quickly(() => ({ quick: false })))).toEqual([]);
    });

    it("requires three items of each dimension", () => {
      const fewer = quickly(({ quick, place }) => ({ quick: quick && place !== 9 }));
      expect(lineOf(fewer, "quickItems")).toMatchObject({ isMet: false, lacking: ["energy"] });
      expect(isReady(checks(fewer))).toBe(false);
      const more = quickly(({ quick, place }) => ({ quick: quick || place === 2 }));
      expect(lineOf(more, "quickItems")?.lacking).toEqual(["energy"]);
    });

    it("requires sides that balance in each dimension and overall", () => {
      // Energy has Management on the right at 9 and 19: 2, 12 and 22 have it on the left.
      const left = quickly(({ quick, place, dimension }) => ({
        quick: dimension === "energy" ? [2, 12, 22].includes(place ?? 0) : quick,
      }));
      expect(lineOf(left, "quickPoles")).toMatchObject({ isMet: false, lacking: ["energy"] });
    });

    it("requires two whole pairs of twins, which can contradict each other", () => {
      const single = quickly(({ quick, place }) => ({
        quick: place === 1 ? false : place === 13 ? true : quick,
      }));
      expect(unmet(single)).toEqual(["quickTwins"]);
    });

    it("counts as a difference from the version before", () => {
      const chosen = begun().map((item, at) => ({
        ...item,
        quick: withOffered[at]?.quick === true,
      }));
      expect(unmet(chosen)).toEqual([]);
    });
  });

  it("accepts nothing that the scoring would refuse", () => {
    const change = fc.record(
      {
        place: fc.option(fc.integer({ min: 1, max: 30 })),
        dimension: fc.constantFrom(...DIMENSIONS),
        managementSide: fc.constantFrom("left" as const, "right" as const),
        key: fc.constantFrom("energy-new", "coding-most-days", "scale-new"),
        twinOfId: fc.constantFrom(null, "id-1", "id-7", "id-12"),
        quick: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const changes = fc.dictionary(fc.integer({ min: 1, max: 25 }).map(String), change, {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(changes, (some) => {
        const items = withItems(some);
        if (isReady(checks(items))) expect(flawsOf({ items: itemsToAsk(items) })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the key of an item", () => {
  const asking = fc.record({
    dimension: fc.constantFrom(...DIMENSIONS),
    managementSide: fc.constantFrom("left" as const, "right" as const),
    left: fc.record({ en: fc.string(), fr: fc.string() }),
    right: fc.record({ en: fc.string(), fr: fc.string() }),
  });

  it("is the published one for a published item, whatever its origin", () => {
    for (const item of FIRST_INSTRUMENT.items)
      expect(keyFor(item, "scale-multiplying", published, new Set())).toBe(item.key);
  });

  it("is otherwise one that was never used", () => {
    const origin = fc.option(fc.constantFrom(...published.keys()));
    fc.assert(
      fc.property(asking, origin, fc.array(fc.string()), (asked, from, others) => {
        const taken = new Set(others);
        const first = keyFor(asked, from, published, taken);
        const second = keyFor(asked, from, published, taken.add(first));
        expect(first).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(published.has(first) || published.has(second) || first === second).toBe(false);
      }),
    );
  });

  it("keeps the name of the item's origin", () => {
    const [item] = FIRST_INSTRUMENT.items as [Item];
    const changed = { ...item, left: words("Else") };
    expect(keyFor(changed, item.key, published, new Set())).toBe(`${item.key}-2`);
    const fresh = { ...item, left: words("Étés at the lake with friends") };
    expect(keyFor(fresh, null, published, new Set())).toBe("coding-etes-at-the-lake");
  });
});

describe("the status of an item", () => {
  it("is kept, changed or new by its content, not by its place", () => {
    const [item] = begun() as [DraftItem];
    expect(stateOfItem({ ...item, place: 20 }, published)).toBe("kept");
    const changed = { ...item, key: `${item.key}-2`, left: words("Else") };
    expect(stateOfItem(changed, published)).toBe("changed");
    expect(stateOfItem({ ...changed, origin: null }, published)).toBe("new");
  });
});
