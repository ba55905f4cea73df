// The model of tests/unit/trial/life-model.test.ts with the real database: both sides act at random, through any of some
// doors, sometimes at the same time, days pass, the job runs; the database must stay in the state of the model.
import fc from "fast-check";
import { expect } from "vitest";
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
import { decision, ids, manager, now, person, proposal, valueOf } from "./world";

const LENGTH = 84;
const AHEAD = 10;
type Stage = "proposed" | "agreed" | "declined" | "cancelled";
export type World = { id: string; at: Date; startsOn: Day };
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

/** A way in which the sides act: the mutations of the forms, or something over them. */
export type Door = {
  name: string;
  agree: Act;
  decline: Act;
  cancel: Act;
  endEarly: Act;
  extend: (
    viewer: Viewer,
    world: World,
    wanted: { endsOn: Day; reason: string },
  ) => Promise<{ ok: boolean }>;
  signExtension: (viewer: Viewer, world: World, extensionId: string) => Promise<{ ok: boolean }>;
};

export const FORMS: Door = {
  name: "form",
  agree: (viewer, { id, at }) => agreeToTrial(viewer, id, at),
  decline: (viewer, { id, at }) => declineTrial(viewer, id, at),
  cancel: (viewer, { id, at }) => cancelTrial(viewer, id, at),
  endEarly: (viewer, { id, at }) => endTrialEarly(viewer, id, at),
  extend: (viewer, { id, at }, wanted) => proposeExtension(viewer, id, wanted, at),
  signExtension: (viewer, { id, at }, extensionId) => signExtension(viewer, id, extensionId, at),
};

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

export const agree = (side: SideName, times: number, door = FORMS) =>
  action(
    ...([`agree (${door.name})`, side, times] as const),
    door.agree,
    (model, _, stateBefore) => {
      if (stateBefore === "proposed" && side === "person") model.stage = "agreed";
      else return model.stage === "agreed";
      return true;
    },
  );

export const endEarly = (side: SideName, times: number, door = FORMS) =>
  action(
    ...([`end early (${door.name})`, side, times] as const),
    door.endEarly,
    (model, world, stateBefore) => {
      if (stateBefore === "running") model.stoppedOn = dayIn(world);
      return expectedState(model, world) === "ended-early";
    },
  );

export const decideAndSign = (side: SideName, times: number) =>
  action(
    ...(["decide and sign", side, times] as const),
    (viewer, { id, at }) => proposeDecision(viewer, id, decision, at),
    (model, _, stateBefore) => {
      if (stateBefore === "reviewing" || stateBefore === "ended-early") model.decided = true;
      return stateBefore === "reviewing" || stateBefore === "ended-early";
    },
    signWhatIsShown,
  );

export const pass = (days: number): Command => ({
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

/** Everything that can happen to a trial; each action goes through one of the doors. */
export function commands(doors: readonly Door[]): fc.Arbitrary<Command>[] {
  const door = fc.constantFrom(...doors);
  return [
    fc.tuple(sides, some, door).map(([side, times, by]) => agree(side, times, by)),
    fc.tuple(sides, some, door).map(([side, times, by]) =>
      action(
        ...([`decline (${by.name})`, side, times] as const),
        by.decline,
        (model, _, stateBefore) => {
          if (stateBefore === "proposed" && side === "person") model.stage = "declined";
          return model.stage === "declined";
        },
      ),
    ),
    fc.tuple(sides, some, door).map(([side, times, by]) =>
      action(
        ...([`cancel (${by.name})`, side, times] as const),
        by.cancel,
        (model, _, stateBefore) => {
          if (stateBefore === "agreed" || (stateBefore === "proposed" && side === "manager"))
            model.stage = "cancelled";
          return model.stage === "cancelled";
        },
      ),
    ),
    fc.tuple(sides, some, door).map(([side, times, by]) => endEarly(side, times, by)),
    fc.tuple(sides, fc.integer({ min: 1, max: 60 }), door).map(([side, days, by]) =>
      action(
        ...([`extend and sign (${by.name})`, side, 1] as const),
        (viewer, world) => extendBy(by, viewer, side, world, days),
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
}

const otherOf = (side: SideName, world: World) =>
  as(SIDES[side === "person" ? "manager" : "person"](), world);

async function extendBy(door: Door, viewer: Viewer, side: SideName, world: World, days: number) {
  const { endsOn } = await db().trial.findUniqueOrThrow({ where: { id: world.id } });
  const wanted = { endsOn: addDays(endsOn.toISOString().slice(0, 10), days), reason: "More" };
  const asked = await door.extend(viewer, world, wanted);
  if (!asked.ok) return asked;
  const where = { trialId: world.id, toEndsOn: toDatabaseDay(wanted.endsOn), fromEndsOn: endsOn };
  const { id } = await db().trialExtension.findFirstOrThrow({ where, orderBy: NEWEST_FIRST });
  return door.signExtension(otherOf(side, world), world, id);
}

/** Signs the decision that the viewer's page shows. */
async function signWhatIsShown(viewer: Viewer, { id, at }: World) {
  const page = await findTrial(viewer, id, at);
  return signDecision(viewer, id, page?.story.decision?.id ?? "", at);
}

/** Runs one life of a trial, from its proposal on. */
export async function live(chosen: Iterable<Command>): Promise<void> {
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
