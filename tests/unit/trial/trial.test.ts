import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day";
import { historyOf } from "@/lib/trial/history";
import { read } from "@/lib/input";
import { ProposalInput } from "@/lib/trial/proposal/input";
import {
  isOpen,
  nextMonday,
  stateOf,
  usualStart,
  weekOn,
  type TrialFacts,
} from "@/lib/trial/trial";

const NOW = new Date("2026-11-24T10:00:00Z");
const trial = (facts: Partial<TrialFacts> = {}): TrialFacts => ({
  startsOn: "2026-12-07",
  endsOn: "2027-03-01",
  agreedAt: null,
  declinedAt: null,
  cancelledAt: null,
  endedEarlyOn: null,
  decidedAt: null,
  ...facts,
});
const agreed = trial({ agreedAt: NOW });

describe("the state of a trial", () => {
  test.each<[string, TrialFacts, Day, string]>([
    ["waits until its first day", trial(), "2026-12-07", "proposed"],
    ["lapses the day after", trial(), "2026-12-08", "lapsed"],
    ["is agreed before it starts", agreed, "2026-12-06", "agreed"],
    ["starts automatically", agreed, "2026-12-07", "running"],
    ["runs on its last day", agreed, "2027-02-28", "running"],
    ["ends automatically", agreed, "2027-03-01", "reviewing"],
    ["is closed by a decision", { ...agreed, decidedAt: NOW }, "2027-03-02", "closed"],
    ["was declined", trial({ declinedAt: NOW }), "2027-01-01", "declined"],
    ["was cancelled", { ...agreed, cancelledAt: NOW }, "2027-01-01", "cancelled"],
    ["ended early", { ...agreed, endedEarlyOn: "2027-01-11" }, "2027-01-11", "ended-early"],
    ["ran before that", { ...agreed, endedEarlyOn: "2027-01-11" }, "2027-01-10", "running"],
  ])("%s", (_, facts, today, state) => {
    expect(stateOf(facts, today)).toBe(state);
  });

  test("never runs on or after its end, nor before its start, for any facts", () => {
    const at = fc.option(fc.constant(NOW));
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2026-11-01", days));
    const facts = fc.record({
      startsOn: day,
      length: fc.integer({ min: 7, max: 366 }),
      agreedAt: at,
      declinedAt: at,
      cancelledAt: at,
      endedEarlyOn: fc.option(day),
      decidedAt: at,
    });
    fc.assert(
      fc.property(facts, day, ({ length, ...rest }, today) => {
        const some = { ...rest, endsOn: addDays(rest.startsOn, length) };
        const state = stateOf(some, today);
        if (state === "running") expect(some.startsOn <= today && today < some.endsOn).toBe(true);
        if (today >= some.endsOn) expect(isOpen(state)).toBe(false);
        const later = stateOf(some, addDays(today, 1));
        if (!isOpen(state)) expect(later).toBe(state);
      }),
    );
  });

  test("has a history in order, and only up to today", () => {
    const names = { person: "Jonas", proposedBy: "Priya", cancelledBy: null, endedEarlyBy: null };
    const facts = { ...agreed, proposedAt: NOW };
    const events = historyOf(facts, names, "2027-03-01", "UTC").map(({ what, by }) => [what, by]);
    expect(events).toEqual([
      ["proposed", "Priya"],
      ["agreed", "Jonas"],
      ["started", null],
      ["ended", null],
    ]);
    expect(historyOf(facts, names, "2026-12-01", "UTC")).toHaveLength(2);
  });
});

describe("its dates", () => {
  test("next Monday is after today, within a week", () => {
    expect(nextMonday("2026-11-24")).toBe("2026-11-30");
    expect(nextMonday("2026-11-30")).toBe("2026-12-07");
    expect(nextMonday("2026-11-29")).toBe("2026-11-30");
  });

  test("a proposal starts two weeks out or later, on a Monday, so that there is time to answer", () => {
    // Made on a Sunday, it is not asked about the Monday that follows.
    expect(usualStart("2026-11-29", "2026-11-29")).toBe("2026-12-14");
    expect(usualStart("2026-11-30", "2026-11-30")).toBe("2026-12-14");
    expect(usualStart("2026-12-01", "2026-12-01")).toBe("2026-12-21");
    // The person is in a trial until then.
    expect(usualStart("2026-11-29", "2027-01-04")).toBe("2027-01-04");
    expect(usualStart("2026-11-29", "2027-01-05")).toBe("2027-01-11");
    expect(usualStart("2026-11-29", "2026-12-01")).toBe("2026-12-14");
  });

  test("weeks count from one", () => {
    expect(weekOn(agreed, "2026-12-13")).toBe(1);
    expect(weekOn(agreed, "2026-12-14")).toBe(2);
    expect(weekOn(agreed, "2027-03-01")).toBeNull();
  });
});

describe("the form of a proposal", () => {
  const parse = (fields: Record<string, string>) => {
    const usual = {
      person: "p",
      kind: "ACTING",
      startsOn: "2026-11-30",
      length: "12",
      criteriaManagement: "Delivery\n\n Morale ",
    };
    return read(ProposalInput("2026-11-24"), { ...usual, ...fields });
  };

  test("calculates the end from the weeks", () => {
    expect(parse({ endsOn: "nonsense" })).toMatchObject({
      ok: true,
      value: { endsOn: "2027-02-22" },
    });
  });

  test("requires criteria, one per line, and by default people return on the last day", () => {
    expect(parse({ criteriaManagement: " \n" })).toMatchObject({
      errors: { criteriaManagement: "no-criteria" },
    });
    expect(parse({ criteriaIc: "x".repeat(201) })).toMatchObject({
      errors: { criteriaIc: "too-long-line" },
    });
    const { value } = parse({}) as { value: { terms: unknown } };
    expect(value.terms).toEqual({
      criteria: ["Delivery", "Morale"].map((text) => ({ track: "MANAGEMENT", text })),
      seat: "",
      returnsOn: "2027-02-22",
    });
  });

  test.each([
    [{ kind: "" }, { kind: "choose-one" }],
    [{ startsOn: "2026-11-23" }, { startsOn: "start-in-the-past" }],
    [{ startsOn: "2026-02-30" }, { startsOn: "no-such-day" }],
    [{ startsOn: "2028-01-01" }, { startsOn: "start-too-far" }],
    [{ length: "13" }, { length: "choose-one" }],
    [{ length: "own", endsOn: "2026-12-06" }, { endsOn: "too-short" }],
    [{ length: "own", endsOn: "2028-12-06" }, { endsOn: "too-long" }],
    [{ length: "own" }, { endsOn: "no-such-day" }],
    [{ sponsor: "nobody" }, { sponsor: "sponsor-unknown" }],
    [{ hypothesis: "x".repeat(1001) }, { hypothesis: "hypothesis-too-long" }],
  ])("refuses %o", (fields, errors) => {
    expect(parse(fields)).toEqual({ ok: false, errors });
  });
});
