import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { LinkedPulseInput, MOST_HOURS, PulseInput, ReviewInput } from "@/lib/trial/check-in/input";
import { SOME_ID } from "@/tests/support/some-id";

const review = (said: object) =>
  read(ReviewInput, { trial: SOME_ID, week: "6", criteria: "2", well: "Calm", next: "", ...said });

test("a review has an answer for each criterion of its terms, in their order", () => {
  expect(review({ met: { 0: "yes", 1: "not-yet" } })).toEqual({
    ok: true,
    value: {
      trial: SOME_ID,
      review: { week: 6, answers: { met: ["yes", "not-yet"], well: "Calm", next: "" } },
    },
  });
});

test.each([
  [{ met: { 0: "yes", 1: "" } }, { "met.1": "choose-one" }],
  [{ met: { 0: "yes" } }, { "met.1": "choose-one" }],
  [{}, { "met.0": "choose-one", "met.1": "choose-one" }],
  [{ criteria: "0", well: "" }, { well: "say-something" }],
  [{ criteria: "0", week: "3" }, { week: "invalid" }],
])("refuses %o", (said, errors) => {
  expect(review(said)).toEqual({ ok: false, errors });
});

/** A week's answer, in a form and by a mailed link. */
const pulses = (hours: [number, number, number]) => {
  const [codingHours, peopleHours, otherHours] = hours;
  const said = { week: 3, technical: 4, people: 2, codingHours, peopleHours, otherHours };
  return [
    read(PulseInput, { trial: SOME_ID, ...said }),
    read(LinkedPulseInput, { secret: "s", ...said }),
  ];
};

test("a week of 60, 70 and 80 hours is none", () => {
  for (const parsed of pulses([60, 70, 80]))
    expect(parsed).toEqual({ ok: false, errors: { otherHours: "too-many-hours" } });
});

test("the hours of a week are at most so many together, and each kind too", () => {
  const hours = fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90));
  fc.assert(
    fc.property(hours, (given) => {
      const sum = given[0] + given[1] + given[2];
      const isWeek = sum <= MOST_HOURS;
      expect(pulses(given).map(({ ok }) => ok)).toEqual([isWeek, isWeek]);
    }),
  );
});
