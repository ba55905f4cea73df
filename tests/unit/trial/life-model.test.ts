// The life of a trial as a model: commands of both sides and the passing of days, in any order. The commands write
// what the mutations write; the state derived by `stateOf` must equal the model's.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, type Day } from "@/lib/day";
import * as policy from "@/lib/trial/policy";
import { isOpen, MOST_EXTENDED_DAYS, stateOf, type TrialFacts } from "@/lib/trial/trial";

const FIRST: Day = "2026-11-24";
const LENGTH = 56;
const TEAM = "storage";
const asking = (userId: string, manages: string[]) => {
  return { userId, teamId: TEAM, managesTeamIds: manages, overseesTeamIds: manages };
};
const WHO = { PERSON: asking("person", []), MANAGER: asking("manager", [TEAM]) };
const CONCERNED = { personId: "person", teamId: TEAM, sponsorId: null };

type Model = {
  stage: "proposed" | "agreed" | "declined" | "cancelled";
  endsOn: Day;
  stoppedOn: Day | null;
  decided: boolean;
};
type Real = { facts: TrialFacts; waits: policy.TrialSide; today: Day; endings: Set<string> };
type Command = fc.Command<Model, Real>;

const startsOn = addDays(FIRST, 10);
const isOver = (model: Model, today: Day) => today >= (model.stoppedOn ?? model.endsOn);
/** The state of the trial, derived independently from the model. */
function expectedState(model: Model, today: Day): string {
  if (model.stage === "declined" || model.stage === "cancelled") return model.stage;
  if (model.stage === "proposed") return today > startsOn ? "lapsed" : "proposed";
  if (today < startsOn) return "agreed";
  if (!isOver(model, today)) return "running";
  if (model.decided) return "closed";
  return model.stoppedOn ? "ended-early" : "reviewing";
}

function command(
  name: string,
  side: policy.TrialSide,
  may: (real: Real) => boolean,
  run: (model: Model, real: Real) => void,
  should: (model: Model, today: Day) => boolean,
): Command {
  return {
    check: () => true,
    run: (model, real) => {
      const isAllowed = may(real);
      expect([name, side, isAllowed]).toEqual([name, side, should(model, real.today)]);
      if (isAllowed) run(model, real);
      expect(stateOf(real.facts, real.today)).toBe(expectedState(model, real.today));
    },
    toString: () => `${name} by ${side}`,
  };
}

const at = (real: Real) => new Date(`${real.today}T10:00:00Z`);
const state = (real: Real) => stateOf(real.facts, real.today);
const waits = (real: Real) => ({ ...CONCERNED, waitsFor: real.waits });
const byManager = { ...CONCERNED, proposedById: "manager" };

const commands = (side: policy.TrialSide): fc.Arbitrary<Command>[] => [
  fc.constant(
    command(
      ...(["agree", side] as const),
      (real) => policy.canAnswer(WHO[side], waits(real), state(real)),
      (model, real) => {
        real.facts.agreedAt = at(real);
        model.stage = "agreed";
      },
      (model, today) => side === "PERSON" && expectedState(model, today) === "proposed",
    ),
  ),
  fc.constant(
    command(
      ...(["decline", side] as const),
      (real) => policy.canAnswer(WHO[side], waits(real), state(real)),
      (model, real) => {
        real.facts.declinedAt = at(real);
        model.stage = "declined";
      },
      (model, today) => side === "PERSON" && expectedState(model, today) === "proposed",
    ),
  ),
  fc.constant(
    command(
      ...(["cancel", side] as const),
      (real) => policy.canCancel(WHO[side], byManager, state(real)),
      (model, real) => {
        real.facts.cancelledAt = at(real);
        model.stage = "cancelled";
      },
      (model, today) =>
        expectedState(model, today) === "agreed" ||
        (side === "MANAGER" && expectedState(model, today) === "proposed"),
    ),
  ),
  fc.constant(
    command(
      ...(["end early", side] as const),
      (real) => policy.canEndEarly(WHO[side], CONCERNED, state(real)),
      (model, real) => {
        real.facts.endedEarlyOn = real.today;
        model.stoppedOn = real.today;
      },
      (model, today) => expectedState(model, today) === "running",
    ),
  ),
  fc.integer({ min: 1, max: 60 }).map((days) =>
    command(
      ...(["extend", side] as const),
      (real) => policy.canExtend(WHO[side], CONCERNED, state(real)),
      (model, real) => {
        const cap = addDays(startsOn, LENGTH + MOST_EXTENDED_DAYS);
        const wanted = addDays(real.facts.endsOn, days);
        real.facts.endsOn = model.endsOn = wanted < cap ? wanted : cap;
      },
      (model, today) => expectedState(model, today) === "running",
    ),
  ),
  fc.constant(
    command(
      ...(["decide", side] as const),
      (real) => policy.canDecide(WHO[side], CONCERNED, state(real)),
      (model, real) => {
        real.facts.decidedAt = at(real);
        model.decided = true;
      },
      (model, today) => ["reviewing", "ended-early"].includes(expectedState(model, today)),
    ),
  ),
];

/** Days pass, and the job records an ended trial only once. */
const time = fc.integer({ min: 0, max: 40 }).map((days): Command => ({
  check: () => true,
  run: (model, real) => {
    const before = state(real);
    real.today = addDays(real.today, days);
    const now = state(real);
    expect(now).toBe(expectedState(model, real.today));
    if (!isOpen(before)) expect(now).toBe(before);
    if (["reviewing", "ended-early", "closed"].includes(now)) real.endings.add("trial");
    if (now === "running")
      expect(daysBetween(startsOn, real.today)).toBeLessThan(LENGTH + MOST_EXTENDED_DAYS);
    expect(real.endings.size).toBeLessThanOrEqual(1);
  },
  toString: () => `${days} days pass`,
}));

test("for any sequence of commands the trial has the state of a simple model", () => {
  const steps = fc.commands([...commands("PERSON"), ...commands("MANAGER"), time, time], {
    maxCommands: 40,
  });
  fc.assert(
    fc.property(steps, (chosen) => {
      const endsOn = addDays(startsOn, LENGTH);
      fc.modelRun(
        () => ({
          model: { stage: "proposed" as const, endsOn, stoppedOn: null, decided: false },
          real: {
            facts: {
              startsOn,
              endsOn,
              agreedAt: null,
              declinedAt: null,
              cancelledAt: null,
              endedEarlyOn: null,
              decidedAt: null,
            },
            waits: "PERSON" as const,
            today: FIRST,
            endings: new Set<string>(),
          },
        }),
        chosen,
      );
    }),
    { numRuns: 500 },
  );
});
