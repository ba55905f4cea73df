import { expect, test } from "vitest";
import { momentAfter } from "@/lib/moment";

const at = (ms: number) => new Date(ms);

test("a new moment is later than the one before, even when the clock goes back", () => {
  expect(momentAfter(at(50), [])).toEqual(at(50));
  expect(momentAfter(at(50), [at(10), 20])).toEqual(at(50));
  expect(momentAfter(at(50), [at(50)])).toEqual(at(51));
  expect(momentAfter(at(50), [at(99), 70])).toEqual(at(100));
});
