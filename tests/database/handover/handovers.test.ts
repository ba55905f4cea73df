import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { saveTemplate, signHandover, writeHandover } from "@/lib/handover/mutations";
import { findTemplate, findTurn } from "@/lib/handover/queries";
import { listDueThings } from "@/lib/reminder/due-queries";
import { findOwnReminders } from "@/lib/reminder/queries";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const day = (days: number) => toDatabaseDay(addDays(TODAY, days));
const people: Record<string, Viewer> = {};
const ids = { team: "", rotation: "", first: "", second: "" };

beforeAll(async () => {
  // A demo installation: turns may be written into the past.
  await db().installation.create({ data: { id: 1, name: "Test", demo: true } });
  ids.team = (await db().team.create({ data: { name: "Storage" } })).id;
  for (const name of ["giver", "taker", "mate", "boss", "stranger"]) {
    const user = await db().user.create({ data: { name, email: `${name}@x.example` } });
    people[name] = viewerOf(user.id, TODAY);
    const own = { userId: user.id, teamId: ids.team, startsOn: day(-100) };
    if (name === "boss") {
      await db().management.create({ data: own });
      people[name] = viewerOf(user.id, TODAY, {
        managesTeamIds: [ids.team],
        overseesTeamIds: [ids.team],
      });
    } else if (name !== "stranger") {
      await db().membership.create({ data: own });
      people[name] = viewerOf(user.id, TODAY, { teamId: ids.team });
    }
  }
  const rhythm = { teamId: ids.team, startsOn: day(-60), turnDays: 63, overlapDays: 7 };
  ids.rotation = (await db().rotation.create({ data: rhythm })).id;
});
beforeEach(async () => {
  await db().trial.deleteMany();
  ids.first = await turnOf("giver", 0, -60);
  ids.second = await turnOf("taker", 1, 3);
});

async function turnOf(name: string, slot: number, starts: number) {
  const own = { personId: people[name]!.userId, teamId: ids.team };
  const dates = { startsOn: day(starts), endsOn: day(starts + 70), overlapDays: 7 };
  const trial = await db().trial.create({ data: { ...own, ...dates, agreedAt: NOW } });
  const turn = { rotationId: ids.rotation, slot, trialId: trial.id };
  return (await db().turn.create({ data: { ...own, ...dates, ...turn } })).id;
}
const see = async (name: string, turnId = ids.second) => findTurn(people[name]!, turnId, NOW);
const write = (name: string, ...texts: string[]) =>
  writeHandover(
    people[name]!,
    ids.second,
    texts.map((text) => ({ text, isDone: false })),
    NOW,
  );
const sign = async (name: string, digest?: string) =>
  signHandover(
    people[name]!,
    { turnId: ids.second, digest: digest ?? (await see("boss"))!.digest },
    NOW,
  );
const reason = (outcome: { ok: boolean; reason?: string }) => outcome.reason ?? "done";

describe("a handover", () => {
  it("goes from the previous lead to the next; into the first turn the manager hands over", async () => {
    expect((await see("mate"))!).toMatchObject({
      giver: { name: "giver" },
      taker: { name: "taker" },
    });
    expect((await see("mate", ids.first))!.giver).toMatchObject({ name: "boss" });
    expect(await see("stranger")).toBeNull();
    expect(await findTurn(people.mate!, "nonsense", NOW)).toBeNull();
    expect((await see("mate"))!.trialId).toBeNull();
    expect((await see("taker"))!.trialId).not.toBeNull();
  });

  it("is written by the giver, read by the team, sealed in the database", async () => {
    for (const name of ["taker", "mate", "boss"])
      expect(reason(await write(name, "x"))).toBe("not-yours-to-decide");
    expect(reason(await write("stranger", "x"))).toBe("not-found");
    expect(reason(await write("giver", "", ""))).toBe("empty");
    expect(reason(await write("giver", "CANARY the migration", ""))).toBe("done");
    expect((await see("mate"))!.items).toEqual([{ text: "CANARY the migration", isDone: false }]);
    expect(JSON.stringify(await db().handoverList.findMany())).not.toContain("CANARY");
  });

  it("is signed by both for the text that they read, and cannot change afterwards", async () => {
    await write("giver", "one");
    const read = (await see("taker"))!.digest;
    expect(reason(await sign("mate"))).toBe("not-yours-to-decide");
    expect(reason(await sign("giver"))).toBe("done");
    expect(reason(await write("giver", "one", "two"))).toBe("done");
    expect((await see("taker"))!.handover.giverSignedAt).toBeNull();
    expect(reason(await sign("taker", read))).toBe("changed");
    const many = await Promise.all(Array.from({ length: 10 }, () => sign("taker")));
    expect(many.map(reason)).toEqual(Array.from({ length: 10 }, () => "done"));
    expect(reason(await sign("giver"))).toBe("done");
    expect(reason(await sign("giver"))).toBe("done");
    expect(reason(await write("giver", "three"))).toBe("is-fixed");
  });

  it("cannot be changed after its signatures, as the database refuses it", async () => {
    await write("giver", "one");
    await sign("giver");
    const where = { turnId: ids.second };
    const change = (data: object) =>
      db()
        .handoverList.update({ where, data })
        .then(() => "done", violatedRule);
    expect(await change({ items: "other" })).toBe("handover_signed_as_read");
    expect(await change({ items: "other", giverSignedAt: NOW })).toBe("handover_signed_as_read");
    await sign("taker");
    for (const data of [{ items: "other" }, { giverSignedAt: null }, { takerSignedAt: null }])
      expect(await change(data)).toBe("handover_list_never_changes");
    const gone = db().handoverList.delete({ where });
    expect(await gone.then(() => "done", violatedRule)).toBe("handover_list_never_changes");
  });

  it("written and signed at once never has a signature for another text", async () => {
    await write("giver", "one");
    const { digest } = (await see("taker"))!;
    for (let round = 0; round < 5; round += 1)
      await Promise.all([sign("taker", digest), write("giver", `other ${round}`), sign("giver")]);
    const { items, handover } = (await see("taker"))!;
    if (handover.takerSignedAt) expect(items).toEqual([{ text: "one", isDone: false }]);
    else expect(items[0]!.text).toMatch(/^other/);
  });

  it("ends with its turn", async () => {
    await write("giver", "one");
    const { trialId } = await db().turn.findUniqueOrThrow({ where: { id: ids.second } });
    await db().trial.update({ where: { id: trialId }, data: { cancelledAt: NOW } });
    expect(reason(await write("giver", "two"))).toBe("not-live");
    expect(reason(await sign("taker"))).toBe("not-live");
  });

  it("is deleted with an erased person", async () => {
    await write("giver", "one");
    await sign("giver");
    await sign("taker");
    const user = await db().user.create({ data: { name: "x", email: "x@x.example" } });
    people.gone = viewerOf(user.id, TODAY, { teamId: ids.team });
    const turnId = await turnOf("gone", 2, 200);
    const list = { items: "x", giverSignedAt: NOW, takerSignedAt: NOW };
    await db().handoverList.create({ data: { turnId, ...list } });
    await db().user.delete({ where: { id: user.id } });
    expect(await db().handoverList.count({ where: { turnId } })).toBe(0);
  });
});

describe("a team's template", () => {
  it("is written by the manager and read by the team", async () => {
    expect(reason(await saveTemplate(people.mate!, ids.team, ["x"]))).toBe("not-yours-to-decide");
    expect(reason(await saveTemplate(people.stranger!, ids.team, ["x"]))).toBe("not-found");
    expect(reason(await saveTemplate(people.boss!, ids.team, ["one", "", "two"]))).toBe("done");
    expect(await findTemplate(people.mate!, ids.team)).toEqual(["one", "two"]);
    expect((await see("giver"))!.template).toEqual(["one", "two"]);
    expect(await findTemplate(people.stranger!, ids.team)).toBeNull();
    await saveTemplate(people.boss!, ids.team, []);
    expect((await see("giver"))!.template).toBeNull();
  });
});

describe("reminders of turns", () => {
  it("go to giver and taker, stop when done, and report a clash with an absence", async () => {
    const own = async (name: string) =>
      (await findOwnReminders(people[name]!, NOW)).reminders
        .map(({ kind }) => kind)
        .filter((kind) => /turn|handover|begins/.test(kind));
    // Each is reminded only once of the start.
    expect(await own("boss")).toEqual(["begins-soon"]);
    expect(await own("taker")).toEqual(["turn-soon"]);
    expect(await own("giver")).toEqual(["handover-write"]);
    expect(await own("mate")).toEqual([]);
    await write("giver", "one");
    await sign("giver");
    expect(await own("giver")).toEqual([]);
    expect(await own("taker")).toEqual(["turn-soon", "handover-sign"]);
    await sign("taker");
    const absence = { userId: people.taker!.userId, startsOn: day(5), endsOn: day(40) };
    await db().absence.create({ data: absence });
    expect(await own("taker")).toEqual(["turn-soon", "turn-clash"]);
    expect(await own("boss")).toEqual(["begins-soon", "turn-clash"]);
    const all = (await listDueThings(TODAY, "UTC", null)).turns;
    expect(all.map(({ kind }) => kind).sort()).toEqual(["turn-clash", "turn-clash", "turn-soon"]);
    await db().absence.deleteMany();
  });
});
