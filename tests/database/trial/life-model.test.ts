// The model of tests/unit/trial/life-model.test.ts with the real database: both sides act at random, sometimes at the
// same time, days pass, the job runs; the database must stay in the state of the model.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { proposeDecision, signDecision } from "@/lib/trial/decision/mutations";
import { findTrial } from "@/lib/trial/detail-queries";
import { recordEndings } from "@/lib/trial/ending-mutations";
import { agreeToTrial, cancelTrial, declineTrial, endTrialEarly } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { proposeExtension, signExtension } from "@/lib/trial/terms/mutations";
import { NEWEST_FIRST } from "@/lib/trial/signature";
import { MOST_EXTENDED_DAYS } from "@/lib/trial/trial";
import { freshDatabase } from "@/tests/support/database";
import { decision, ids, manager, now, person, proposal, trialWorld, valueOf } from "./world";

freshDatabase();
trialWorld();

const LENGTH = 84;
const AHEAD = 10;
type Stage = "proposed" | "agreed" | "declined" | "cancelled";
type World = { id: string; at: Date; startsOn: Day };
type Model = { stage: Stage; endsOn: Day; stoppedOn: Day | null; decided: boolean };
type Command = fc.AsyncCommand<Model, World>;

const dayIn = (world: World) => dayOf(world.at, "UTC");
/** The state of the trial, derived independently from the model. */
function expectedState(model: Model, world: World): string {
  const today = dayIn(world);
  if (model.stage === "declined" || model.stage === "cancelled") return model.stage;
  if (model.stage === "proposed") return today > world.startsOn ? "lapsed" : "proposed";
  if (today < world.startsOn) return "agreed";
  if (today < (model.stoppedOn ?? model.endsOn)) return "running";
  if (model.decided) return "closed";
  return model.stoppedOn ? "ended-early" : "reviewing";
}

const as = (viewer: Viewer, world: World): Viewer => ({ ...viewer, today: dayIn(world) });
const SIDES = { person: () => person(), manager: () => manager() };
type SideName = keyof typeof SIDES;
type Act = (viewer: Viewer, world: World) => Promise<{ ok: boolean }>;

/**
 * An action sent `times` at once: all outcomes are equal, and the trial has the state of the model. When the other
 * side is needed too (`follow`), it acts as often, once all of those are done.
 */
function action(
  name: string,
  side: SideName,
  times: number,
  press: Act,
  change: (model: Model, world: World, stateBefore: string) => boolean,
  follow?: Act,
): Command {
  const atOnce = (viewer: Viewer, world: World, by: Act) =>
    Promise.all(Array.from({ length: times }, () => by(viewer, world)));
  return {
    check: () => true,
    run: async (model, world) => {
      const stateBefore = expectedState(model, world);
      let answers = await atOnce(as(SIDES[side](), world), world, press);
      if (follow && answers.every(({ ok }) => ok))
        answers = await atOnce(otherOf(side, world), world, follow);
      const isDone = change(model, world, stateBefore);
      expect([name, side, stateBefore, ...new Set(answers.map(({ ok }) => ok))]).toEqual([
        ...[name, side, stateBefore, isDone],
      ]);
      await compare(model, world);
    },
    toString: () => `${name} by ${side} × ${times}`,
  };
}

async function compare(model: Model, world: World): Promise<void> {
  for (const viewer of [person(), manager()]) {
    const found = await findTrial(as(viewer, world), world.id, world.at);
    expect([found?.state, found?.endsOn]).toEqual([expectedState(model, world), model.endsOn]);
  }
  expect(await db().trialEnding.count()).toBeLessThanOrEqual(1);
}

const agree = (side: SideName, times: number) =>
  action(
    ...(["agree", side, times] as const),
    (viewer, { id, at }) => agreeToTrial(viewer, id, at),
    (model, _, stateBefore) => {
      if (stateBefore === "proposed" && side === "person") model.stage = "agreed";
      else return model.stage === "agreed";
      return true;
    },
  );

const endEarly = (side: SideName, times: number) =>
  action(
    ...(["end early", side, times] as const),
    (viewer, { id, at }) => endTrialEarly(viewer, id, at),
    (model, world, stateBefore) => {
      if (stateBefore === "running") model.stoppedOn = dayIn(world);
      return expectedState(model, world) === "ended-early";
    },
  );

const decideAndSign = (side: SideName, times: number) =>
  action(
    ...(["decide and sign", side, times] as const),
    (viewer, { id, at }) => proposeDecision(viewer, id, decision, at),
    (model, _, stateBefore) => {
      if (stateBefore === "reviewing" || stateBefore === "ended-early") model.decided = true;
      return stateBefore === "reviewing" || stateBefore === "ended-early";
    },
    signWhatIsShown,
  );

const pass = (days: number): Command => ({
  check: () => true,
  run: async (model, world) => {
    world.at = new Date(world.at.getTime() + days * 86_400_000);
    await Promise.all([recordEndings(world.at), recordEndings(world.at)]);
    const hasEnded = ["reviewing", "ended-early", "closed"].includes(expectedState(model, world));
    expect(await db().trialEnding.count()).toBe(hasEnded ? 1 : 0);
    await compare(model, world);
  },
  toString: () => `${days} days pass`,
});

const sides = fc.constantFrom<SideName>("person", "manager");
const some = fc.integer({ min: 1, max: 3 });
const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(sides, some).map(([side, times]) => agree(side, times)),
  fc.tuple(sides, some).map(([side, times]) =>
    action(
      ...(["decline", side, times] as const),
      (viewer, { id, at }) => declineTrial(viewer, id, at),
      (model, _, stateBefore) => {
        if (stateBefore === "proposed" && side === "person") model.stage = "declined";
        return model.stage === "declined";
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) =>
    action(
      ...(["cancel", side, times] as const),
      (viewer, { id, at }) => cancelTrial(viewer, id, at),
      (model, _, stateBefore) => {
        if (stateBefore === "agreed" || (stateBefore === "proposed" && side === "manager"))
          model.stage = "cancelled";
        return model.stage === "cancelled";
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) => endEarly(side, times)),
  fc.tuple(sides, fc.integer({ min: 1, max: 60 })).map(([side, days]) =>
    action(
      ...(["extend and sign", side, 1] as const),
      (viewer, world) => extendBy(viewer, side, world, days),
      (model, world, stateBefore) => {
        const cap = addDays(world.startsOn, LENGTH + MOST_EXTENDED_DAYS);
        const wanted = addDays(model.endsOn, days);
        if (stateBefore !== "running" || wanted > cap) return false;
        model.endsOn = wanted;
        return true;
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) => decideAndSign(side, times)),
  fc.integer({ min: 0, max: 45 }).map(pass),
];

const otherOf = (side: SideName, world: World) =>
  as(SIDES[side === "person" ? "manager" : "person"](), world);

async function extendBy(viewer: Viewer, side: SideName, world: World, days: number) {
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: world.id } });
  const wanted = { endsOn: addDays(endsOn.toISOString().slice(0, 10), days), reason: "More" };
  const asked = await proposeExtension(viewer, world.id, wanted, world.at);
  if (!asked.ok) return asked;
  const where = { trialId: world.id, toEndsOn: toDatabaseDay(wanted.endsOn), fromEndsOn: endsOn };
  const { id } = await db().trialExtension.findFirstOrThrow({ where, orderBy: NEWEST_FIRST });
  return signExtension(otherOf(side, world), world.id, id, world.at);
}

/** Signs the decision that the viewer's page shows. */
async function signWhatIsShown(viewer: Viewer, { id, at }: World) {
  const page = await findTrial(viewer, id, at);
  return signDecision(viewer, id, page?.story.decision?.id ?? "", at);
}

/** Runs one life of a trial, from its proposal on. */
async function live(chosen: Iterable<Command>): Promise<void> {
  await db().trial.deleteMany();
  const startsOn = addDays(dayOf(now, "UTC"), AHEAD);
  const id = await valueOf(proposeTrial(manager(), proposal(ids.jonas, startsOn), now));
  const endsOn = addDays(startsOn, LENGTH);
  await fc.asyncModelRun(
    () => ({
      model: { stage: "proposed" as const, endsOn, stoppedOn: null, decided: false },
      real: { id, at: now, startsOn },
    }),
    chosen,
  );
}

test("for any actions of both sides, at once or in sequence, the database has the state of a simple model", async () => {
  await fc.assert(fc.asyncProperty(fc.commands(commands, { maxCommands: 14 }), live), {
    numRuns: 40,
  });
});

// Found by the test above: of two decisions at the same instant neither could be signed.
test.each(["person", "manager"] as const)(
  "a decision that the %s sends twice at once can be signed",
  async (side) => {
    await live([agree("person", 1), pass(10), endEarly("person", 1), decideAndSign(side, 2)]);
    await live([agree("person", 1), pass(10), endEarly("person", 1), decideAndSign(side, 3)]);
  },
);
