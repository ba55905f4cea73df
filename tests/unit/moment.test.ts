import { expect, test } from "vitest";
import { momentAfter } from "@/lib/moment";

const at = (ms: number) => new Date(ms);

test("what is written now is later than what was written before, by whatever clock", () => {
  expect(momentAfter(at(50), [])).toEqual(at(50));
  expect(momentAfter(at(50), [at(10), 20])).toEqual(at(50));
  expect(momentAfter(at(50), [at(50)])).toEqual(at(51));
  expect(momentAfter(at(50), [at(99), 70])).toEqual(at(100));
});
