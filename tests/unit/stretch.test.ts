import { expect, test } from "vitest";
import {
  covers,
  includesDay,
  hasEndedBy,
  overlaps,
  sharedDays,
  sharedStretch,
  touch,
} from "@/lib/stretch";

const january = { startsOn: "2026-01-01", endsOn: "2026-02-01" };
const sinceMidJanuary = { startsOn: "2026-01-15", endsOn: null };

test("adjacent stretches share no day, and an empty one shares none with any", () => {
  const one = { startsOn: "2026-01-01", endsOn: "2026-02-01" };
  expect(overlaps(one, { startsOn: "2026-02-01", endsOn: "2026-03-01" })).toBe(false);
  expect(overlaps(one, { startsOn: "2026-01-31", endsOn: "2026-03-01" })).toBe(true);
  expect(overlaps(one, { startsOn: "2026-01-10", endsOn: "2026-01-10" })).toBe(false);
});

test("the overlap of two stretches begins with the later start and ends with the earlier end", () => {
  const shared = { startsOn: "2026-01-15", endsOn: "2026-02-01" };
  expect(sharedStretch(sinceMidJanuary, january)).toEqual(shared);
  expect(sharedDays(sinceMidJanuary, january)).toBe(17);
  expect(sharedStretch({ startsOn: "2026-02-01", endsOn: null }, january)).toBeNull();
  expect(sharedDays({ startsOn: "2026-02-01", endsOn: null }, january)).toBe(0);
});

test("a stretch covers another when it contains each of its days", () => {
  expect(covers(january, january)).toBe(true);
  expect(covers({ startsOn: "2026-01-01", endsOn: null }, january)).toBe(true);
  expect(covers(sinceMidJanuary, january)).toBe(false);
  expect(covers({ startsOn: "2025-12-01", endsOn: "2026-01-31" }, january)).toBe(false);
});

test("stretches touch when there is no day between them", () => {
  expect(touch(january, { startsOn: "2026-02-01", endsOn: "2026-03-01" })).toBe(true);
  expect(touch(january, { startsOn: "2026-02-02", endsOn: "2026-03-01" })).toBe(false);
});

test("the end of a stretch is exclusive", () => {
  expect(includesDay(january, "2025-12-31")).toBe(false);
  expect(includesDay(january, "2026-01-01")).toBe(true);
  expect(includesDay(january, "2026-01-31")).toBe(true);
  expect(includesDay(january, "2026-02-01")).toBe(false);
  expect(hasEndedBy(january, "2026-01-31")).toBe(false);
  expect(hasEndedBy(january, "2026-02-01")).toBe(true);
  expect(hasEndedBy(sinceMidJanuary, "2199-12-31")).toBe(false);
});
