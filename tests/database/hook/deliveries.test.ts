import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import {
  deliverDue,
  sendAgain,
  sendChannelTest,
  sendTest,
  type Post,
} from "@/lib/hook/delivery-mutations";
import { makeWebhook } from "@/lib/hook/mutations";
import { findHook } from "@/lib/hook/queries";
import { MOST_TRIES, WAITS_S } from "@/lib/hook/retry";
import { signedHeaders } from "@/lib/hook/signature";
import { noteHappenings } from "@/lib/hook/telling-mutations";
import { movePerson } from "@/lib/people/mutations";
import { viewerOf } from "../trial/viewer";
import { after, DAY_S, hookWorld, idOf, later, morning, NOW, today } from "./hook-world";

const { receiver, deliver, trial, facts, webhook } = hookWorld();

describe("what is sent", () => {
  test("is signed, has numbers and a link, and nothing that anybody wrote", async () => {
    const { secret } = await webhook("trial.started");
    const { id: trialId } = await trial();
    expect(await noteHappenings(morning)).toBe(1);
    expect(await deliver()).toBe(1);
    const [message] = receiver().received;
    const { body, headers } = message!;
    expect(JSON.parse(body)).toEqual({
      type: "trial.started",
      timestamp: `${today}T00:00:00.000Z`,
      data: {
        teamId: facts.team,
        trialId,
        startsOn: today,
        link: `${process.env.PENDULUM_URL}/teams/${facts.team}/rotation`,
      },
    });
    expect(JSON.stringify(receiver().received)).not.toContain("CANARY");
    expect(headers).toMatchObject(signedHeaders(idOf(message!), body, [secret], morning));
  });

  test("is noted once, however often and by however many instances it is found", async () => {
    await webhook("trial.started", "person.left");
    await trial();
    const noted = await Promise.all(Array.from({ length: 5 }, () => noteHappenings(morning)));
    expect(noted.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await noteHappenings(after(600))).toBe(0);
  });

  test("is sent once by ten workers at once", async () => {
    await webhook("trial.started");
    await trial();
    await noteHappenings(morning);
    const sent = await Promise.all(Array.from({ length: 10 }, () => deliver()));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(receiver().received).toHaveLength(1);
    expect(await deliver(2 * DAY_S)).toBe(0);
  });

  test("of a move tells the team that somebody leaves as well as the one that they join", async () => {
    await webhook("team.changed");
    const joined = await db().team.create({ data: { name: "Search" } });
    const move = (teamId: string | null, startsOn = today) =>
      movePerson(facts.ada, facts.jonas, { teamId, startsOn });
    const told = async () => {
      receiver().received.length = 0;
      await noteHappenings(morning);
      await deliver();
      return receiver().received.map(
        ({ body }) => (JSON.parse(body) as { data: { teamId: string } }).data.teamId,
      );
    };
    expect((await move(facts.team, addDays(today, -30))).ok).toBe(true);
    expect(await told()).toEqual([facts.team]);
    expect((await move(joined.id)).ok).toBe(true);
    expect((await told()).sort()).toEqual([facts.team, joined.id].sort());
    expect((await move(null, addDays(today, 7))).ok).toBe(true);
    expect(await told()).toEqual([joined.id]);
  });

  test("of an erased person is sent no more", async () => {
    await webhook("person.left");
    const { id: personId } = await db().user.create({
      data: { name: "Gone", email: `${performance.now()}@x.example` },
    });
    await db().auditEntry.create({
      data: { askedBy: "JOB", act: "person-removed", personId },
    });
    expect(await noteHappenings(NOW)).toBe(1);
    await db().user.delete({ where: { id: personId } });
    expect(await db().hookDelivery.count()).toBe(0);
    expect(await noteHappenings(NOW)).toBe(0);
  });
});

describe("a receiver that fails", () => {
  test("three times and then accepts gets the same id each time, at growing intervals", async () => {
    const { id } = await webhook("trial.started");
    await trial();
    await noteHappenings(morning);
    receiver().answers["hooks.example"] = [500, "hangs", "redirects"];
    let at = 0;
    for (const wait of WAITS_S.slice(0, 3)) {
      expect(await deliver(at)).toBe(1);
      expect(await deliver(at + wait - 1)).toBe(0);
      at += wait;
    }
    const [failing] = (await findHook(facts.ada, id))!.deliveries;
    expect(failing).toMatchObject({ tries: 3, status: 307, problem: "address-redirects" });
    expect(failing?.nextAt).toEqual(after(at));
    expect((await findHook(facts.ada, id))!.hook.failingSince).toEqual(morning);
    expect(await deliver(at)).toBe(1);
    expect(new Set(receiver().received.map(idOf)).size).toBe(1);
    expect(receiver().received).toHaveLength(4);
    const { hook, deliveries } = (await findHook(facts.ada, id))!;
    expect(deliveries[0]).toMatchObject({ arrived: true, tries: 4, status: 200, nextAt: null });
    expect(hook.failingSince).toBeNull();
  });

  test("is sent the same again when the sender dies between sending and recording", async () => {
    await webhook("trial.started");
    await trial();
    await noteHappenings(morning);
    const dying = async (...sent: Parameters<Post>) => {
      await receiver().post(...sent);
      throw new Error("killed");
    };
    await deliverDue(morning, dying);
    expect(await deliver(30)).toBe(0);
    expect(await deliver(WAITS_S[0])).toBe(1);
    const [first, second] = receiver().received;
    expect(idOf(second!)).toBe(idOf(first!));
    expect(second!.body).toBe(first!.body);
  });

  test("is left after ten attempts, and its hook is turned off after five days", async () => {
    const { id } = await webhook("trial.started");
    await trial();
    await noteHappenings(morning);
    receiver().answers["hooks.example"] = Array.from({ length: 30 }, () => 503);
    let at = 0;
    for (const wait of [...WAITS_S, DAY_S]) {
      await deliver(at);
      at += wait;
    }
    expect(await deliver(30 * DAY_S)).toBe(0);
    const { hook, deliveries } = (await findHook(facts.ada, id))!;
    expect(deliveries[0]).toMatchObject({ tries: MOST_TRIES, nextAt: null, arrived: false });
    expect(hook.disabledAt).toBeNull();
    await db().hookDelivery.updateMany({ data: { nextAt: after(6 * DAY_S) } });
    await deliver(6 * DAY_S);
    const off = (await findHook(facts.ada, id))!.hook;
    expect(off.disabledAt).toEqual(after(6 * DAY_S));
    expect(await db().auditEntry.count({ where: { act: "hook-stopped", thing: id } })).toBe(1);
    await db().trial.deleteMany();
    await trial(addDays(today, 1));
    expect(await noteHappenings(after(DAY_S))).toBe(0);
  });

  test("and says that it is gone is turned off at once; a test that arrives turns it on", async () => {
    const { id } = await webhook("trial.started");
    receiver().answers["hooks.example"] = [410, 410];
    expect(await sendTest(facts.ada, id, NOW, receiver().post)).toMatchObject({
      value: { arrived: false },
    });
    expect((await findHook(facts.ada, id))!.hook.disabledAt).toEqual(NOW);
    await sendTest(facts.ada, id, later(1), receiver().post);
    await sendTest(facts.ada, id, later(2), receiver().post);
    expect((await findHook(facts.ada, id))!.hook).toMatchObject({
      disabledAt: null,
      failingSince: null,
    });
    const acts = await db().auditEntry.findMany({ where: { thing: id }, orderBy: { at: "asc" } });
    expect(acts.map(({ act }) => act)).toEqual([
      "hook-made",
      "hook-stopped",
      "hook-tried",
      "hook-resumed",
    ]);
  });

  test("does not keep others waiting: it gets a few of what is due, they get all", async () => {
    const { id: failing } = await webhook("trial.started");
    const other = {
      name: "Other",
      address: "https://other.example/",
      event: ["trial.started" as const],
    };
    await makeWebhook(facts.ada, other, NOW);
    const { id: working } = await db().hook.findFirstOrThrow({ where: { name: "Other" } });
    const due = { event: "test", happenedAt: NOW, nextAt: NOW };
    const twelve = Array.from({ length: 12 }, (_, at) => ({ ...due, key: String(at) }));
    await db().hookDelivery.createMany({
      data: [failing, working].flatMap((hookId) => twelve.map((each) => ({ ...each, hookId }))),
    });
    receiver().answers["hooks.example"] = Array.from({ length: 12 }, () => "hangs");
    await deliverDue(NOW, receiver().post);
    const hosts = receiver().received.map(({ host }) => host);
    expect(hosts.filter((host) => host === "hooks.example")).toHaveLength(5);
    expect(hosts.filter((host) => host === "other.example")).toHaveLength(12);
  });
});

describe("by hand", () => {
  test("a message is sent again under its id, once by fifty presses", async () => {
    const { id } = await webhook("trial.started");
    await trial();
    await noteHappenings(morning);
    await deliver();
    const [delivery] = (await findHook(facts.ada, id))!.deliveries;
    const at = after(DAY_S);
    const pressed = await Promise.all(
      Array.from({ length: 10 }, () => sendAgain(facts.ada, delivery!.id, at, receiver().post)),
    );
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(receiver().received.map(idOf)).toEqual([`msg_${delivery!.id}`, `msg_${delivery!.id}`]);
  });

  test("nobody but an admin sends, and nothing that is not there", async () => {
    const { id } = await webhook("trial.started");
    const priya = viewerOf(facts.jonas, today, { managesTeamIds: [facts.team] });
    for (const refused of [
      await sendTest(priya, id, NOW, receiver().post),
      await sendTest(facts.ada, facts.team, NOW, receiver().post),
      await sendTest(facts.ada, "x", NOW, receiver().post),
      await sendAgain(priya, id, NOW, receiver().post),
      await sendChannelTest(priya, facts.team, NOW, receiver().post),
    ])
      expect(refused).toEqual({ ok: false, reason: "not-found" });
    expect(receiver().received).toEqual([]);
  });
});
