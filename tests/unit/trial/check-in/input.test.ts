import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { ReviewInput } from "@/lib/trial/check-in/input";

const review = (said: object) =>
  read(ReviewInput, { trial: "t", week: "6", criteria: "2", well: "Calm", next: "", ...said });

test("a review has an answer for each criterion of its terms, in their order", () => {
  expect(review({ met: { 0: "yes", 1: "not-yet" } })).toEqual({
    ok: true,
    value: {
      trial: "t",
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
