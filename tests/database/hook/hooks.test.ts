import { Webhook } from "standardwebhooks";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sendChannelTest, sendTest } from "@/lib/hook/delivery-mutations";
import { renewSecret, setChannel } from "@/lib/hook/mutations";
import { noteHappenings } from "@/lib/hook/telling-mutations";
import type { Receiver } from "@/tests/support/receiver";
import { viewerOf } from "../trial/viewer";
import { after, DAY_S, hookWorld, later, morning, NOW, today } from "./hook-world";

const { receiver, deliver, trial, facts, webhook } = hookWorld();

test("a renewed secret signs beside the one before for a day, then alone", async () => {
  const { id, secret: former } = await webhook("trial.started");
  const renewed = await renewSecret(facts.ada, id, NOW);
  const present = renewed.ok ? renewed.value.secret : "";
  await sendTest(facts.ada, id, NOW, receiver().post);
  await sendTest(facts.ada, id, later(DAY_S - 1), receiver().post);
  await sendTest(facts.ada, id, later(DAY_S + 1), receiver().post);
  const signatures = receiver().received.map(({ headers }) => String(headers["webhook-signature"]));
  expect(signatures.map((each) => each.split(" ").length)).toEqual([2, 2, 1]);
  const [first] = receiver().received;
  // The receivers' library reads the clock, and a slow machine may come here minutes after `NOW`.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  for (const secret of [former, present])
    new Webhook(secret).verify(first!.body, first!.headers as Record<string, string>);
  const stored = JSON.stringify(await db().hook.findMany());
  for (const secret of [former, present]) expect(stored).not.toContain(secret.slice(6));
});

describe("the channel of a team", () => {
  const address = "https://hooks.example/services/CANARY";
  const chosen = { kind: "SLACK", locale: "fr", event: ["trial.started", "gap.ahead"] } as const;
  const wrong = { ok: false, reason: "address-wrong" };
  const priya = () => viewerOf(facts.jonas, today, { managesTeamIds: [facts.team] });
  const set = (viewer: Viewer, more = {}) =>
    setChannel(
      viewer,
      { ...chosen, event: [...chosen.event], team: facts.team, address, ...more },
      NOW,
    );

  test("is set by its manager, or an admin, and by nobody else; its address is sealed", async () => {
    const refused = { ok: false, reason: "not-found" };
    expect(await set(viewerOf(facts.jonas, today, { teamId: facts.team }))).toEqual(refused);
    expect(await set(viewerOf(facts.jonas, today, { standsInForTeamIds: [facts.team] }))).toEqual(
      refused,
    );
    expect(await set(priya(), { address: "" })).toEqual({ ok: false, reason: "address-missing" });
    for (const address of ["http://hooks.example/", "https://10.0.0.1/", "x"])
      expect(await set(priya(), { address })).toEqual(wrong);
    expect((await set(priya())).ok).toBe(true);
    expect((await set(facts.ada, { address: "", kind: "TEAMS" })).ok).toBe(true);
    const rows = await db().hook.findMany();
    expect(rows).toMatchObject([{ kind: "TEAMS", teamId: facts.team, secret: null }]);
    expect(JSON.stringify(rows)).not.toContain("CANARY");
    const acts = await db().auditEntry.findMany({
      where: { teamId: facts.team },
      orderBy: { at: "asc" },
    });
    expect(acts.map(({ act }) => act)).toEqual(["channel-set", "channel-set"]);
    expect(JSON.stringify(acts)).not.toContain("hooks.example");
  });

  test("ten managers' presses at once make one", async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => set(priya())));
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    expect(await db().hook.count()).toBe(1);
  });

  test("is told of its own team, in its language, without anybody's name", async () => {
    await set(priya());
    await trial();
    await noteHappenings(morning);
    await deliver();
    expect(receiver().received).toHaveLength(1);
    const [{ body, headers }] = receiver().received as [Receiver["received"][0]];
    expect((JSON.parse(body) as { text: string }).text).toContain("un essai de tech lead");
    expect(body).not.toMatch(/CANARY|Jonas/);
    expect(headers["webhook-signature"]).toBeUndefined();
    const { value } = (await sendChannelTest(priya(), facts.team, NOW, receiver().post)) as {
      value: object;
    };
    expect(value).toEqual({ arrived: true });
  });

  test("is told once of a gap ahead, before it begins", async () => {
    await set(priya());
    const startsOn = addDays(today, 20);
    await db().rotation.create({
      data: { teamId: facts.team, startsOn: toDatabaseDay(startsOn), turnDays: 28, overlapDays: 7 },
    });
    const member = await db().user.create({
      data: { name: "Ines", email: `${performance.now()}@x.example`, joinedAt: NOW },
    });
    await db().membership.create({
      data: { userId: member.id, teamId: facts.team, startsOn: toDatabaseDay(addDays(today, -30)) },
    });
    expect(await noteHappenings(morning)).toBe(1);
    expect(await noteHappenings(after(5 * DAY_S))).toBe(0);
    expect(await noteHappenings(after(30 * DAY_S))).toBe(0);
    const [told] = await db().hookDelivery.findMany();
    expect(told).toMatchObject({
      event: "gap.ahead",
      teamId: facts.team,
      day: toDatabaseDay(startsOn),
    });
  });
});

test("what is old is forgotten, but nothing that still waits", async () => {
  const { id: hookId } = await webhook("trial.started");
  const old = new Date(NOW.getTime() - 91 * DAY_S * 1000);
  const about = { hookId, event: "trial.started", happenedAt: old };
  await db().hookDelivery.createMany({
    data: [
      { ...about, key: "1" },
      { ...about, key: "2", nextAt: NOW },
      { ...about, key: "3", happenedAt: NOW },
    ],
  });
  await noteHappenings(NOW);
  const kept = await db().hookDelivery.findMany({ orderBy: { key: "asc" } });
  expect(kept.map(({ key }) => key)).toEqual(["2", "3"]);
});
