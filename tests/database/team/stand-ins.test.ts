// Who stands in for a manager, and who is people partner: schedules and tasks, and nobody's record.
import { beforeEach, describe, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findDesk } from "@/lib/desk/queries";
import { findReveal } from "@/lib/reveal/queries";
import { WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { findRotation } from "@/lib/rotation/queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { endDelegation, nameDelegate } from "@/lib/team/delegation/mutations";
import { findStandIn, listGivenDelegations, listStoodIn } from "@/lib/team/delegation/queries";
import { appointManager } from "@/lib/team/mutations";
import { appointPartner, endPartner } from "@/lib/team/partner/mutations";
import { findTeamPage } from "@/lib/team/queries";
import { signDecision } from "@/lib/trial/decision/mutations";
import { findTrial } from "@/lib/trial/detail-queries";
import { listTrials } from "@/lib/trial/queries";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "../../support/database";
import { castViewer as as, findSharedRecord, NOW } from "../../support/sharing-world";

freshDatabase();
beforeEach(() => seedDemo(NOW));

const teamId = async (name: string) => (await db().team.findFirstOrThrow({ where: { name } })).id;
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe("who stands in for a manager", () => {
  test("has the team's schedule and its manager's tasks, and reads nobody's record", async () => {
    const [nils, payments] = [await as("nils"), await teamId("Payments")];
    expect(nils.standsInForTeamIds).toEqual([payments]);
    const page = await findTeamPage(nils, payments, NOW);
    expect(page?.members.length).toBeGreaterThan(3);
    expect(page?.members.every(({ lastAnswered }) => lastAnswered === null)).toBe(true);
    expect((await findRotation(nils, payments, NOW))?.steers).toBe(true);
    const { teams, answer } = await findTeamsOverview(nils, WHOLE_OVERVIEW, NOW);
    expect(teams).toMatchObject([{ id: payments, answered: null, chances: null }]);
    expect(answer).toBeNull();
    expect(await listSharedRecords(nils, payments, NOW)).toBeNull();
    for (const { id } of page?.members ?? [])
      expect(await findSharedRecord(nils, id, NOW)).toBeNull();
    expect(await findTeamPage(nils, await teamId("Search"), NOW)).toBeNull();
  });

  test("signs dates and terms of trials; what the two write to each other stays between them", async () => {
    const [nils, hana] = [await as("nils"), await as("hana")];
    const proposed = (await listTrials(nils, NOW)).find(({ personId }) => personId === hana.userId);
    const seen = await findTrial(nils, proposed?.id ?? "", NOW);
    expect(seen).toMatchObject({ side: "MANAGER", isManaged: false, hypothesis: null });
    expect(seen?.choices).toMatchObject({ cancel: true, revise: true, decide: false });
    expect(seen?.story).toMatchObject({
      forecast: null,
      pulses: null,
      reviews: [],
      decision: null,
    });
  });

  test("signs no decision, even one that the manager has signed", async () => {
    const {
      id: decisionId,
      trialId,
      trial,
    } = await db().trialDecision.findFirstOrThrow({
      where: { managerSignedAt: { not: null } },
      orderBy: { proposedAt: "desc" },
      include: { trial: true },
    });
    const nils = { ...(await as("nils")), standsInForTeamIds: [trial.teamId] };
    expect(nils.managesTeamIds).not.toContain(trial.teamId);
    expect(await signDecision(nils, trialId, decisionId, NOW)).toMatchObject({
      ok: false,
      reason: "not-found",
    });
  });

  test("is told to the team, and is over on the last day, at an early end, and with a new manager", async () => {
    const [daniel, hana, payments] = [
      await as("daniel"),
      await as("hana"),
      await teamId("Payments"),
    ];
    const [given] = await listGivenDelegations(daniel);
    const told = await findStandIn(hana, payments);
    expect(told).toMatchObject({ delegate: CAST.nils.name, lastDay: given?.lastDay });
    expect(await findStandIn(await as("lea"), payments)).toBeNull();
    expect(await listStoodIn(await as("nils"))).toMatchObject([{ manager: CAST.daniel.name }]);
    expect((await as("nils", later(17))).standsInForTeamIds).toEqual([payments]);
    expect((await as("nils", later(18))).standsInForTeamIds).toEqual([]);

    const ended = (viewer: typeof daniel) => endDelegation(viewer, given?.id ?? "", NOW);
    expect(await ended(await as("nils"))).toMatchObject({ reason: "not-found" });
    expect(await ended(daniel)).toMatchObject({ ok: true });
    expect((await as("nils")).standsInForTeamIds).toEqual([]);
    expect(await findStandIn(hana, payments)).toBeNull();
    expect(await ended(daniel)).toMatchObject({ reason: "not-found" });

    const days = { startsOn: daniel.today, endsOn: addDays(daniel.today, 5) };
    await nameDelegate(daniel, { email: CAST.nils.email, ...days }, NOW);
    expect((await as("nils")).standsInForTeamIds).toEqual([payments]);
    const next = { email: CAST.viktor.email, startsOn: daniel.today };
    expect(await appointManager(await as("ada"), payments, next)).toMatchObject({ ok: true });
    expect((await as("nils")).standsInForTeamIds).toEqual([]);
  });

  test("has no team that is archived, and none of a manager who was removed", async () => {
    const [payments, { userId: id }] = [await teamId("Payments"), await as("viktor")];
    const standsIn = async () => (await as("nils")).standsInForTeamIds;
    const [nils, today] = [await as("nils"), (await as("nils")).today];
    const days = { startsOn: today, endsOn: addDays(today, 5) };
    const viktor = { ...(await as("viktor")), managesTeamIds: [payments] };
    await nameDelegate(viktor, { email: nils.email, ...days }, NOW);
    expect(await standsIn()).toEqual([payments]);
    const where = { id: payments };
    await db().team.update({ where, data: { archivedAt: NOW } });
    expect(await standsIn()).toEqual([]);
    await db().team.update({ where, data: { archivedAt: null } });
    expect(await standsIn()).toEqual([payments]);
    await db().user.update({ where: { id }, data: { removedAt: NOW } });
    expect(await standsIn()).toEqual([]);
    await db().user.update({ where: { id }, data: { removedAt: null } });
    await db().delegation.deleteMany({ where: { managerId: id } });
  });

  test("is named by a manager, once at a time, and is somebody else who is here", async () => {
    const [sofia, jonas] = [await as("sofia"), await as("jonas")];
    const name = (email: string, from: number, to: number, viewer = sofia) =>
      nameDelegate(
        viewer,
        { email, startsOn: addDays(sofia.today, from), endsOn: addDays(sofia.today, to) },
        NOW,
      );
    expect(await name(CAST.lea.email, 0, 5, jonas)).toMatchObject({ reason: "not-found" });
    expect(await name(CAST.sofia.email, 0, 5)).toMatchObject({ reason: "yourself" });
    expect(await name(CAST.carl.email, 0, 5)).toMatchObject({ reason: "nobody-here" }); // not joined
    expect(await name(CAST.bea.email, 0, 5)).toMatchObject({ reason: "nobody-here" }); // removed
    expect(await name(CAST.lea.email, 10, 20)).toMatchObject({ ok: true });
    expect(await name(CAST.jonas.email, 19, 30)).toMatchObject({ reason: "already-named" });
    expect(await name(CAST.jonas.email, 20, 30)).toMatchObject({ ok: true });
    expect((await as("lea")).standsInForTeamIds).toEqual([]); // not yet
    expect((await as("lea", later(10))).standsInForTeamIds).toEqual([await teamId("Query")]);
    // A director who stands in for nobody steers no rotation.
    const query = await teamId("Query");
    expect((await findRotation(await as("tomas"), query, NOW))?.steers).toBe(false);
  });

  test("finds in their week what they may do in the manager's place, and not what is between the two", async () => {
    const [priya, nils, storage] = [await as("priya"), await as("nils"), await teamId("Storage")];
    const leads = await db().trial.findFirstOrThrow({
      where: { teamId: storage, agreedAt: { not: null }, cancelledAt: null, endsOn: { gt: NOW } },
      orderBy: { endsOn: "asc" },
    });
    const endsSoon = new Date(leads.endsOn.getTime() - 5 * 86_400_000);
    const days = { startsOn: priya.today, endsOn: addDays(priya.today, 300) };
    expect(await nameDelegate(priya, { email: nils.email, ...days }, NOW)).toMatchObject({
      ok: true,
    });
    const kindsOf = async (key: "priya" | "nils", at: Date) => {
      const desk = await findDesk(await as(key, at), [], at);
      return desk?.groups.flatMap(({ items }) => items.map(({ kind }) => kind)) ?? [];
    };
    expect(await kindsOf("priya", NOW)).toContain("decision-overdue");
    expect(await kindsOf("nils", NOW)).not.toContain("decision-overdue");
    expect(await kindsOf("nils", endsSoon)).toContain("ends-soon");
    expect(await kindsOf("priya", endsSoon)).not.toContain("ends-soon");
    await db().delegation.deleteMany({ where: { managerId: priya.userId } });
  });
});

describe("a people partner", () => {
  test("sees participation, trials and rotations of the subtree, and nobody's answers", async () => {
    const [kaia, storage] = [await as("kaia"), await teamId("Storage")];
    expect(kaia.partnerOfTeamIds).toEqual(expect.arrayContaining([storage]));
    expect(kaia.partnerOfTeamIds.toSorted()).toEqual(kaia.overseesTeamIds.toSorted());
    const page = await findTeamPage(kaia, storage, NOW);
    expect(page?.members.some(({ lastAnswered }) => lastAnswered !== null)).toBe(true);
    expect(await findRotation(kaia, storage, NOW)).toMatchObject({ steers: false });
    expect((await listTrials(kaia, NOW)).length).toBeGreaterThan(0);
    expect(await listSharedRecords(kaia, storage, NOW)).toBeNull();
    for (const { id } of page?.members ?? [])
      expect(await findSharedRecord(kaia, id, NOW)).toBeNull();
    const reveals = await db().blindReveal.findMany();
    for (const { id } of reveals) expect(await findReveal(kaia, id, NOW)).toBeNull();
    expect(await findTeamPage(kaia, await teamId("Payments"), NOW)).toBeNull();
  });

  test("who also directs a team is its director, not only its partner", async () => {
    const [{ userId, overseesTeamIds }, storage] = [await as("tomas"), await teamId("Storage")];
    expect(overseesTeamIds).toContain(storage);
    const startsOn = toDatabaseDay("2026-01-01");
    const { id } = await db().peoplePartner.create({
      data: { userId, teamId: storage, startsOn },
    });
    expect(await as("tomas")).toMatchObject({ overseesTeamIds, partnerOfTeamIds: [] });
    await db().peoplePartner.delete({ where: { id } });
  });

  test("is appointed and ended by an admin, at once", async () => {
    const [ada, priya, mobile] = [await as("ada"), await as("priya"), await teamId("Mobile")];
    const appoint = (viewer: typeof ada, email: string) =>
      appointPartner(viewer, { teamId: mobile, email });
    expect(await appoint(priya, CAST.lea.email)).toMatchObject({ reason: "not-found" });
    expect(await appoint(ada, "nobody@pendulum.example")).toMatchObject({ reason: "nobody-here" });
    expect(await appoint(ada, CAST.lea.email)).toMatchObject({ ok: true });
    expect(await appoint(ada, CAST.lea.email)).toMatchObject({ reason: "already-partner" });
    expect((await as("lea")).overseesTeamIds).toEqual([mobile]);
    const { id } = await db().peoplePartner.findFirstOrThrow({ where: { teamId: mobile } });
    expect(await endPartner(priya, id)).toMatchObject({ reason: "not-found" });
    expect(await endPartner(ada, id)).toMatchObject({ ok: true });
    expect(await as("lea")).toMatchObject({ overseesTeamIds: [], partnerOfTeamIds: [] });
  });
});
