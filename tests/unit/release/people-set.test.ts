import fc from "fast-check";
import { expect, test } from "vitest";
import * as sets from "@/lib/release/people-set";

const numbers = fc.uniqueArray(fc.nat(5000), { maxLength: 200 });
const sorted = (list: number[]) => list.toSorted((a, b) => a - b);

test("a set contains what was added, in memory and as stored in the ledger", () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const set = sets.setOf(list);
      expect(sets.numbersIn(set)).toEqual(sorted(list));
      expect(sets.sizeOf(set)).toBe(list.length);
      expect(sets.numbersIn(sets.setFrom(sets.bytesFrom(set)))).toEqual(sorted(list));
      expect(sets.numbersPacked(sets.packedFrom(list.map((one) => one + 900_000)))).toEqual(
        sorted(list).map((one) => one + 900_000),
      );
      expect(list.every((one) => sets.holds(set, one))).toBe(true);
      expect(sets.holds(set, 9999)).toBe(false);
    }),
  );
});

test("the intersection of two sets is counted exactly", () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const common = one.filter((number) => other.includes(number)).length;
      expect(sets.countCommon(sets.setOf(one), sets.setOf(other))).toBe(common);
      expect(sets.commonWith(sets.setOf(one))(sets.setOf(other))).toBe(common);
    }),
  );
});

test("10,000 people take 1,250 bytes", () => {
  const all = Array.from({ length: 10_000 }, (_, at) => at);
  expect(sets.bytesFrom(sets.setOf(all))).toHaveLength(1250);
});
