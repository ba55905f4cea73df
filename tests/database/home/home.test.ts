import { beforeAll, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findHome } from "@/lib/home/queries";
import { listDue } from "@/lib/reminder/queries";
import { removePerson } from "@/lib/people/mutations";
import { proposeDecision, signDecision } from "@/lib/trial/decision/mutations";
import { agreeToTrial } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { proposeExtension, reviseTerms } from "@/lib/trial/terms/mutations";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";
import * as world from "../trial/world";

const { decision, later, manager, now, person, proposal, running, terms, today, valueOf } = world;

freshDatabase();
world.trialWorld();

beforeAll(async () => {
  const team = await db().team.findFirstOrThrow();
  const data = { userId: world.ids.priya, teamId: team.id, startsOn: toDatabaseDay("2020-01-01") };
  await db().management.create({ data });
});

/** What waits for somebody on their home, some days from now. */
async function waiting(viewer: ReturnType<typeof person>, days = 0) {
  const at = later(days);
  const seen = { ...viewer, today: addDays(today, days) };
  const { due, steps } = (await findHome(seen, at)).agenda;
  return [...due, ...steps].map(({ kind }) => kind);
}

test("who asked for a trial is told who must answer; who must answer is asked", async () => {
  const asked = { ...proposal(""), startsOn: addDays(today, 14), endsOn: addDays(today, 98) };
  const id = await valueOf(proposeTrial(person(), asked, now));
  expect(await waiting(person())).toEqual(["first"]);
  expect((await findHome(person(), now)).trial).toMatchObject({
    state: "proposed",
    awaitsMe: false,
  });
  expect(await waiting(manager())).toEqual(["proposal", "first"]);

  await reviseTerms(manager(), id, terms("Other terms"), later(0.1));
  expect(await waiting(person(), 1)).toEqual(["proposal", "first"]);
  expect((await findHome(person(), later(1))).trial).toMatchObject({ awaitsMe: true });
  expect(await waiting(manager(), 1)).toEqual(["first"]);
  expect(await waiting(person(), 15)).toEqual(["first"]);
});

test("a trial that waits for a signature says so, on home and by mail, until it is signed", async () => {
  const id = await running();
  expect(await waiting(manager(), 1)).toEqual(["first"]);
  const longer = { endsOn: addDays(today, 100), reason: "x" };
  await proposeExtension(person(), id, longer, later(1));
  await reviseTerms(person(), id, terms("Other terms"), later(1));
  expect(await waiting(manager(), 1)).toEqual(["sign-terms", "sign-extension", "first"]);
  expect(await waiting(person(), 1)).toEqual(["first"]);
  const mailed = await listDue(addDays(today, 1), "UTC");
  expect(mailed.map(({ kind, userId }) => [kind, userId])).toEqual([
    ["sign-terms", world.ids.priya],
    ["sign-extension", world.ids.priya],
  ]);
});

test("a decision stays due however late, and comes back on the day to look at it again", async () => {
  const id = await running();
  expect(await waiting(person(), 84)).toContain("decision");
  // Overdue for longer than anything else is asked for.
  for (const days of [120, 240, 500]) {
    expect(await waiting(person(), days)).toContain("decision-overdue");
    expect(await waiting(manager(), days)).toContain("decision-overdue");
  }
  const again = { ...decision, reviewOn: addDays(today, 280) };
  await proposeDecision(person(), id, again, later(200));
  expect(await waiting(person(), 200)).toEqual(["first"]);
  expect(await waiting(manager(), 200)).toEqual(["sign-decision", "first"]);
  const written = await db().trialDecision.findFirstOrThrow({ where: { trialId: id } });
  expect((await signDecision(manager(), id, written.id, later(201))).ok).toBe(true);
  expect(await waiting(manager(), 201)).toEqual(["first"]);
  for (const viewer of [person(), manager()]) {
    expect(await waiting(viewer, 279)).toEqual(["first"]);
    expect(await waiting(viewer, 280)).toEqual(["decision-review", "first"]);
    expect(await waiting(viewer, 308)).toEqual(["first"]);
  }
});

test("of somebody who has left, nothing waits for anybody", async () => {
  const own = { userId: world.ids.lea, teamId: manager().managesTeamIds[0]! };
  const id = await valueOf(proposeTrial(manager(), proposal(world.ids.lea), now));
  await agreeToTrial(viewerOf(world.ids.lea, today, { teamId: own.teamId }), id, now);
  expect(await waiting(manager(), 120)).toContain("decision-overdue");
  const ada = await db().user.create({
    data: { name: "ada", email: "a@x.example", isAdmin: true },
  });
  await removePerson(viewerOf(ada.id, today, { isAdmin: true }), world.ids.lea, now);
  expect(await waiting(manager(), 120)).toEqual(["first"]);
});
