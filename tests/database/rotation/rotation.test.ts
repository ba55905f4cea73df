import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { moveTurn, putFirst, setRhythm, undoDecision } from "@/lib/rotation/mutations";
import { offerTurn } from "@/lib/rotation/offer-mutations";
import { answerSwap, askSwap, chooseWhetherToTakePart, passOn } from "@/lib/rotation/own-mutations";
import { findRotation } from "@/lib/rotation/queries";
import { agreeToTrial, declineTrial } from "@/lib/trial/mutations";
import { reviseTerms } from "@/lib/trial/terms/mutations";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const people: Record<string, Viewer> = {};
let teamId = "";

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  teamId = (await db().team.create({ data: { name: "Storage" } })).id;
  const startsOn = toDatabaseDay(addDays(TODAY, -400));
  for (const name of ["ann", "ben", "cay", "dan"]) {
    const user = await db().user.create({ data: { name, email: `${name}@x.example` } });
    await db().membership.create({ data: { userId: user.id, teamId, startsOn } });
    people[name] = viewerOf(user.id, TODAY, { teamId });
  }
  const boss = await db().user.create({ data: { name: "boss", email: "boss@x.example" } });
  await db().management.create({ data: { userId: boss.id, teamId, startsOn } });
  people.boss = viewerOf(boss.id, TODAY, { managesTeamIds: [teamId], overseesTeamIds: [teamId] });
  const rhythm = { startsOn: addDays(TODAY, 14), turnDays: 56, overlapDays: 7 };
  expect(await setRhythm(people.boss, teamId, rhythm, NOW)).toMatchObject({ ok: true });
  for (const [at, name] of ["ann", "ben", "cay"].entries())
    await chooseWhetherToTakePart(
      people[name]!,
      { teamId, wants: true },
      new Date(NOW.getTime() + at * 1000),
    );
});

const names = async () => {
  const page = (await findRotation(people.boss!, teamId, NOW))!;
  return page.proposal!.turns.map(({ personId }) => page.names.get(personId ?? "") ?? null);
};
const id = (name: string) => people[name]!.userId;

describe("a team's rotation", () => {
  it("rotates among willing people, in the order in which they asked", async () => {
    expect(await names()).toEqual(["ann", "ben", "cay", "ann", "ben", "cay"]);
    expect(await findRotation(viewerOf(id("boss"), TODAY), teamId, NOW)).toBeNull();
  });

  it("is steered only by the manager", async () => {
    const choice = { teamId, slot: 0, personId: id("cay"), reason: "x" };
    expect(await putFirst(people.ann!, choice, NOW)).toEqual({
      ok: false,
      reason: "not-yours-to-decide",
    });
    expect(await putFirst(people.boss!, { ...choice, personId: id("dan") }, NOW)).toEqual({
      ok: false,
      reason: "cannot-serve",
    });
    expect(await putFirst(people.boss!, choice, NOW)).toMatchObject({ ok: true });
    expect((await names()).slice(0, 2)).toEqual(["cay", "ann"]);
    const page = (await findRotation(people.ann!, teamId, NOW))!;
    expect(page.decisions[0]).toMatchObject({ word: "OVERRIDE", reason: "x" });
    const undo = { teamId, decisionId: page.decisions[0]!.id };
    // On its first day the turn has begun, so its decisions stay.
    const begun = new Date(NOW.getTime() + 14 * 86_400_000);
    expect(await undoDecision(people.boss!, undo, begun)).toMatchObject({ ok: false });
    expect(await undoDecision(people.ann!, undo, NOW)).toMatchObject({ ok: false });
    expect(await undoDecision(people.boss!, undo, NOW)).toMatchObject({ ok: true });
    expect((await names())[0]).toBe("ann");
  });

  // Two requests in one millisecond, or a second machine whose clock is behind.
  it.each([0, 60_000])(
    "follows the manager's latest decision, with a clock %i ms behind",
    async (ms) => {
      const behind = new Date(NOW.getTime() - ms);
      const choose = (name: string, at: Date) =>
        putFirst(people.boss!, { teamId, slot: 0, personId: id(name), reason: "x" }, at);
      for (const name of ["cay", "ben", "cay", "ben"]) {
        expect(await choose(name, name === "ben" ? behind : NOW)).toMatchObject({ ok: true });
        expect((await names())[0]).toBe(name);
      }
      for (const days of [14, 7, 14, 7]) {
        const move = { teamId, slot: 1, days };
        expect(await moveTurn(people.boss!, move, days === 7 ? behind : NOW)).toMatchObject({
          ok: true,
        });
        const page = (await findRotation(people.boss!, teamId, NOW))!;
        const second = page.proposal!.turns[1]!;
        expect(second.startsOn).toBe(addDays(TODAY, 14 + 56 + days));
      }
      await db().rotationDecision.updateMany({
        where: { undoneAt: null },
        data: { undoneAt: NOW },
      });
      expect((await names())[0]).toBe("ann");
    },
  );

  it("changes by a swap once both agree, which follows a moved turn, and is undone by either", async () => {
    const ask = { teamId, slot: 0, otherSlot: 2 };
    expect(await askSwap(people.dan!, ask, NOW)).toEqual({ ok: false, reason: "cannot-swap" });
    expect(await askSwap(people.ann!, ask, NOW)).toMatchObject({ ok: true });
    expect((await names())[0]).toBe("ann");
    const { id: swapId } = (await findRotation(people.ann!, teamId, NOW))!.swaps[0]!;
    const agree = { teamId, swapId, answer: "agree" } as const;
    expect(await answerSwap(people.ann!, agree, NOW)).toMatchObject({ ok: false });
    expect(await answerSwap(people.ben!, agree, NOW)).toEqual({ ok: false, reason: "not-found" });
    const many = await Promise.all(
      Array.from({ length: 8 }, () => answerSwap(people.cay!, agree, NOW)),
    );
    expect(many.every(({ ok }) => ok)).toBe(true);
    await moveTurn(people.boss!, { teamId, slot: 2, days: 14 }, NOW);
    expect((await names()).slice(0, 3)).toEqual(["cay", "ben", "ann"]);
    const undo = { teamId, swapId, answer: "undo" } as const;
    expect(await answerSwap(people.ann!, undo, NOW)).toMatchObject({ ok: true });
    expect((await names()).slice(0, 3)).toEqual(["ann", "ben", "cay"]);
  });

  it("lets a person pass a turn and keep their place", async () => {
    expect(await passOn(people.ben!, { teamId, slot: 0 }, NOW)).toMatchObject({ ok: false });
    expect(await passOn(people.ann!, { teamId, slot: 0 }, NOW)).toMatchObject({ ok: true });
    expect((await names()).slice(0, 2)).toEqual(["ben", "ann"]);
  });

  it("offers a turn to whom it is given at the same time, or keeps it with whom it was offered to", async () => {
    const personId = id("cay");
    for (let round = 0; round < 12; round += 1) {
      const choice = { teamId, slot: 0, personId, reason: "x" };
      const [given, offered] = await Promise.all([
        putFirst(people.boss!, choice, NOW),
        offerTurn(people.boss!, { teamId, slot: 0 }, NOW),
      ]);
      expect(offered.ok).toBe(true);
      const turn = await db().turn.findFirstOrThrow();
      if (given.ok) expect(turn.personId).toBe(personId);
      else expect([given.reason, turn.personId]).toEqual(["already-offered", id("ben")]);
      await db().turn.deleteMany();
      await db().trial.deleteMany();
      await db().rotationDecision.updateMany({
        where: { undoneAt: null, word: "OVERRIDE" },
        data: { undoneAt: NOW },
      });
    }
  });

  it("offers a turn as a trial, once; if declined, it goes to the next person who can serve", async () => {
    const offers = await Promise.all(
      Array.from({ length: 8 }, () => offerTurn(people.boss!, { teamId, slot: 0 }, NOW)),
    );
    const trial = await db().trial.findFirstOrThrow();
    expect(offers).toEqual(Array(8).fill({ ok: true, value: { trialId: trial.id } }));
    expect(await db().trial.count()).toBe(1);
    expect(await db().turn.count()).toBe(1);
    expect(await offerTurn(people.boss!, { teamId, slot: 2 }, NOW)).toEqual({
      ok: false,
      reason: "not-in-order",
    });
    const turn = await db().turn.findFirstOrThrow();
    expect(turn.personId).toBe(id("ben"));
    await declineTrial(people.ben!, turn.trialId, NOW);
    expect((await names())[0]).toBe("cay");
    const again = await offerTurn(people.boss!, { teamId, slot: 0 }, NOW);
    expect(again.ok).toBe(true);
    const trialId = again.ok ? again.value.trialId : "";
    // An offered turn has no criteria yet: it can be agreed to once a side has written them.
    expect(await agreeToTrial(people.cay!, trialId, NOW)).toEqual({
      ok: false,
      reason: "no-criteria",
    });
    const criteria = [{ track: "IC" as const, text: "The plan stands up to peers" }];
    const returnsOn = fromDatabaseDay(turn.endsOn);
    await reviseTerms(people.boss!, trialId, { criteria, seat: "", returnsOn }, NOW);
    expect(await agreeToTrial(people.cay!, trialId, NOW)).toMatchObject({ ok: true });
    const { proposal } = (await findRotation(people.boss!, teamId, NOW))!;
    expect(proposal!.turns[0]).toMatchObject({ personId: id("cay"), how: "offered" });
    const ben = proposal!.fairness.balances.find(({ personId }) => personId === id("ben"));
    expect(ben!.offered).toBeGreaterThan(1);
  });

  it("keeps an offered turn when the rhythm changes", async () => {
    const rhythm = { startsOn: addDays(TODAY, 14), turnDays: 84, overlapDays: 7 };
    expect(await setRhythm(people.boss!, teamId, rhythm, NOW)).toMatchObject({ ok: true });
    const page = (await findRotation(people.boss!, teamId, NOW))!;
    expect(page.proposal!.turns[0]!.startsOn).toBe(addDays(TODAY, 70));
    expect(page.turns.filter(({ stands }) => stands)).toHaveLength(1);
    expect(await db().rotation.count()).toBe(2);
  });

  it("has a turn up to a trial outside of it, without days of handover", async () => {
    const team = await db().team.create({ data: { name: "Query" } });
    const [eve, fay] = await Promise.all(
      ["eve", "fay"].map((name) =>
        db().user.create({ data: { name, email: `${name}@x.example` } }),
      ),
    );
    const since = toDatabaseDay(addDays(TODAY, -400));
    const data = { userId: eve!.id, teamId: team.id, startsOn: since };
    await db().membership.create({ data });
    const own = viewerOf(eve!.id, TODAY, { teamId: team.id });
    const teams = { managesTeamIds: [team.id], overseesTeamIds: [team.id] };
    const manager = viewerOf(id("boss"), TODAY, teams);
    await db().management.create({ data: { ...data, userId: id("boss") } });
    const startsOn = addDays(TODAY, 14);
    const led = addDays(startsOn, 56);
    await setRhythm(manager, team.id, { startsOn, turnDays: 56, overlapDays: 7 }, NOW);
    await chooseWhetherToTakePart(own, { teamId: team.id, wants: true }, NOW);
    const outside = { startsOn: toDatabaseDay(led), endsOn: toDatabaseDay(addDays(led, 84)) };
    await db().trial.create({
      data: { ...outside, personId: fay!.id, teamId: team.id, agreedAt: NOW, hypothesis: "x" },
    });
    const offered = await offerTurn(manager, { teamId: team.id, slot: 0 }, NOW);
    const trialId = offered.ok ? offered.value.trialId : "";
    const trial = await db().trial.findUniqueOrThrow({ where: { id: trialId } });
    expect(fromDatabaseDay(trial.endsOn)).toBe(led);
    const criteria = [{ track: "IC" as const, text: "The plan stands up to peers" }];
    await reviseTerms(manager, trialId, { criteria, seat: "", returnsOn: led }, NOW);
    expect(await agreeToTrial(own, trialId, NOW)).toMatchObject({ ok: true });
  });
});
