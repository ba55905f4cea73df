import { expect, test } from "vitest";
import { awaitedIn } from "@/lib/trial/awaited";

type Facts = Parameters<typeof awaitedIn>[0];
type Story = Facts["story"];

const NONE: Facts["choices"] = {
  answer: false,
  cancel: false,
  endEarly: false,
  revise: false,
  forecast: false,
  extend: false,
  decide: false,
};
const STORY: Story = {
  terms: null,
  newTerms: null,
  forecast: null,
  extensions: [],
  pulses: [],
  opensPulses: false,
  reviews: [],
  voice: null,
  decision: null,
};
const signable = (awaitsMe: boolean) => ({ id: "x", by: "PERSON", isSigned: false, awaitsMe });
const awaited = (more: Partial<Facts>, story: object = {}) => [
  ...awaitedIn({
    state: "running",
    choices: NONE,
    pulseWeek: null,
    lacksBaseline: false,
    ...more,
    story: { ...STORY, ...story },
  }),
];

test("nothing waits in a trial that only runs", () => {
  expect(awaited({})).toEqual([]);
  expect(awaited({ pulseWeek: 0 })).toEqual([]);
});

test("the week's questions wait until they are answered", () => {
  expect(awaited({ pulseWeek: 3 }, { pulses: [{ week: 2 }] })).toEqual(["pulse"]);
  expect(awaited({ pulseWeek: 3 }, { pulses: [{ week: 2 }, { week: 3 }] })).toEqual([]);
});

test("what the other side signed waits, what I signed does not", () => {
  for (const awaitsMe of [true, false]) {
    const story = {
      newTerms: signable(awaitsMe),
      extensions: [{ ...signable(awaitsMe), isOpen: true }],
      decision: signable(awaitsMe),
    };
    const waits = awaitsMe ? ["terms", "extension", "decision"] : [];
    expect(awaited({}, story)).toEqual(waits);
  }
  const overtaken = [{ ...signable(true), isOpen: false }];
  expect(awaited({}, { extensions: overtaken })).toEqual([]);
});

test("an open review waits for who has not written it, a decision for the sides once it ended", () => {
  const open = { week: 6, isOpen: true, mine: null, otherIsIn: true, other: null };
  expect(awaited({}, { reviews: [open] })).toEqual(["reviews"]);
  expect(awaited({}, { reviews: [{ ...open, mine: {} }] })).toEqual([]);
  expect(awaited({}, { reviews: [{ ...open, isOpen: false }] })).toEqual([]);
  expect(awaited({ state: "closed" }, { reviews: [open] })).toEqual([]);
  const choices = { ...NONE, decide: true };
  expect(awaited({ state: "reviewing", choices })).toEqual(["decision"]);
  expect(awaited({ state: "reviewing", choices }, { decision: signable(false) })).toEqual([]);
});

test("the answer to a proposal comes before the forecast", () => {
  const choices = { ...NONE, answer: true, forecast: true };
  expect(awaited({ state: "proposed", choices })).toEqual(["answer", "forecast"]);
  expect(awaited({ state: "proposed", choices }, { forecast: {} })).toEqual(["answer"]);
});

test("an assessment that measures before the trial waits, before the questions of the week", () => {
  expect(awaited({ lacksBaseline: true, pulseWeek: 1 })).toEqual(["baseline", "pulse"]);
});
