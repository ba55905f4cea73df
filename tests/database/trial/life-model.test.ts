// The same life as in tests/unit/trial/life-model.test.ts, on the real thing: both sides press whatever they like,
// at random and sometimes at the same time, days pass, the job runs; the database stays where the model says.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { proposeDecision, signDecision } from "@/lib/trial/decision-mutations";
import { findTrial } from "@/lib/trial/detail-queries";
import { recordEndings } from "@/lib/trial/ending-mutations";
import { agreeToTrial, cancelTrial, declineTrial, endTrialEarly } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal-mutations";
import { proposeExtension, signExtension } from "@/lib/trial/terms-mutations";
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
/** The model says in its own words how the trial stands. */
function word(model: Model, world: World): string {
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
type Press = (viewer: Viewer, world: World) => Promise<{ ok: boolean }>;

/** Pressed `times` at once: all answers are alike, and the trial stands where the model says. */
function pressed(
  name: string,
  side: SideName,
  times: number,
  press: Press,
  change: (model: Model, world: World, stood: string) => boolean,
): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      const stood = word(model, world);
      const answers = await Promise.all(
        Array.from({ length: times }, () => press(as(SIDES[side](), world), world)),
      );
      const isDone = change(model, world, stood);
      expect([name, side, stood, ...new Set(answers.map(({ ok }) => ok))]).toEqual([
        ...[name, side, stood, isDone],
      ]);
      await compare(model, world);
    },
    toString: () => `${name} by ${side} × ${times}`,
  };
}

async function compare(model: Model, world: World): Promise<void> {
  for (const viewer of [person(), manager()]) {
    const found = await findTrial(as(viewer, world), world.id, world.at);
    expect([found?.state, found?.endsOn]).toEqual([word(model, world), model.endsOn]);
  }
  expect(await db().trialEnding.count()).toBeLessThanOrEqual(1);
}

const sides = fc.constantFrom<SideName>("person", "manager");
const some = fc.integer({ min: 1, max: 3 });
const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(sides, some).map(([side, times]) =>
    pressed(
      ...(["agree", side, times] as const),
      (viewer, { id, at }) => agreeToTrial(viewer, id, at),
      (model, _, stood) => {
        if (stood === "proposed" && side === "person") model.stage = "agreed";
        else return model.stage === "agreed";
        return true;
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) =>
    pressed(
      ...(["decline", side, times] as const),
      (viewer, { id, at }) => declineTrial(viewer, id, at),
      (model, _, stood) => {
        if (stood === "proposed" && side === "person") model.stage = "declined";
        return model.stage === "declined";
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) =>
    pressed(
      ...(["cancel", side, times] as const),
      (viewer, { id, at }) => cancelTrial(viewer, id, at),
      (model, _, stood) => {
        if (stood === "agreed" || (stood === "proposed" && side === "manager"))
          model.stage = "cancelled";
        return model.stage === "cancelled";
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) =>
    pressed(
      ...(["end early", side, times] as const),
      (viewer, { id, at }) => endTrialEarly(viewer, id, at),
      (model, world, stood) => {
        if (stood === "running") model.stoppedOn = dayIn(world);
        return word(model, world) === "ended-early";
      },
    ),
  ),
  fc.tuple(sides, fc.integer({ min: 1, max: 60 })).map(([side, days]) =>
    pressed(
      ...(["extend and sign", side, 1] as const),
      (viewer, world) => extendBy(viewer, side, world, days),
      (model, world, stood) => {
        const cap = addDays(world.startsOn, LENGTH + MOST_EXTENDED_DAYS);
        const wanted = addDays(model.endsOn, days);
        if (stood !== "running" || wanted > cap) return false;
        model.endsOn = wanted;
        return true;
      },
    ),
  ),
  fc.tuple(sides, some).map(([side, times]) =>
    pressed(
      ...(["decide and sign", side, times] as const),
      (viewer, world) => decideAs(viewer, side, world),
      (model, _, stood) => {
        if (stood === "reviewing" || stood === "ended-early") model.decided = true;
        return stood === "reviewing" || stood === "ended-early";
      },
    ),
  ),
  fc.integer({ min: 0, max: 45 }).map((days): Command => ({
    check: () => true,
    run: async (model, world) => {
      world.at = new Date(world.at.getTime() + days * 86_400_000);
      await Promise.all([recordEndings(world.at), recordEndings(world.at)]);
      const hasEnded = ["reviewing", "ended-early", "closed"].includes(word(model, world));
      expect(await db().trialEnding.count()).toBe(hasEnded ? 1 : 0);
      await compare(model, world);
    },
    toString: () => `${days} days pass`,
  })),
];

const otherOf = (side: SideName, world: World) =>
  as(SIDES[side === "person" ? "manager" : "person"](), world);

async function extendBy(viewer: Viewer, side: SideName, world: World, days: number) {
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: world.id } });
  const wanted = { endsOn: addDays(endsOn.toISOString().slice(0, 10), days), reason: "More" };
  const asked = await proposeExtension(viewer, world.id, wanted, world.at);
  if (!asked.ok) return asked;
  const where = { trialId: world.id, toEndsOn: toDatabaseDay(wanted.endsOn), fromEndsOn: endsOn };
  const { id } = await db().trialExtension.findFirstOrThrow({ where });
  return signExtension(otherOf(side, world), world.id, id, world.at);
}

async function decideAs(viewer: Viewer, side: SideName, world: World) {
  const written = await proposeDecision(viewer, world.id, decision, world.at);
  if (!written.ok) return written;
  const latest = { trialId: world.id };
  const { id } = await db().trialDecision.findFirstOrThrow({ where: latest });
  return signDecision(otherOf(side, world), world.id, id, world.at);
}

test("whatever the two press, at once or one after the other, the database stands where a simple model says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 14 }), async (chosen) => {
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
    }),
    { numRuns: 40 },
  );
});
