import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { coverageOf } from "@/lib/rotation/coverage";
import type { Leading } from "@/lib/rotation/schedule";

const TODAY = "2026-11-24";
const at = (offset: number) => Temporal.PlainDate.from(TODAY).add({ days: offset }).toString();

const leading = fc
  .record({
    from: fc.integer({ min: -300, max: 300 }),
    days: fc.integer({ min: 1, max: 120 }),
    kind: fc.constantFrom<Leading["kind"]>("led", "agreed", "offered", "planned", "gap"),
  })
  .map(({ from, days, kind }): Leading => ({
    key: `${from}`,
    personId: kind === "gap" ? null : "p",
    kind,
    slot: null,
    turnId: null,
    startsOn: at(from),
    endsOn: at(from + days),
  }));

test("a week is led when somebody leads on four of its days or more, counted day by day", () => {
  fc.assert(
    fc.property(fc.array(leading, { maxLength: 12 }), (schedule) => {
      const isLedOn = (offset: number) =>
        schedule.some(
          ({ kind, startsOn, endsOn }) =>
            kind !== "gap" && startsOn <= at(offset) && at(offset) < endsOn,
        );
      const weeks = Array.from(
        { length: 52 },
        (_, week) =>
          [0, 1, 2, 3, 4, 5, 6].filter((day) => isLedOn((week - 26) * 7 + day)).length > 3,
      );
      const from = Array.from({ length: 182 }, (_, day) => day).find(isLedOn);
      const counted = (part: boolean[]) => part.filter(Boolean).length;
      expect(coverageOf(schedule, TODAY)).toEqual({
        weeks,
        back: counted(weeks.slice(0, 26)),
        ahead: counted(weeks.slice(26)),
        ledFrom: from === undefined ? null : at(from),
      });
    }),
    { numRuns: 300 },
  );
});
