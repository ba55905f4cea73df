import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findTrial } from "@/lib/trial/detail-queries";
import { agreeToTrial, cancelTrial, declineTrial, endTrialEarly } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { findOpenTrialOf, listTrials } from "@/lib/trial/queries";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "./viewer";

freshDatabase();

const now = new Date();
const today = dayOf(now, "UTC");
const day = (days: number) => toDatabaseDay(addDays(today, days));
type Who = "priya" | "jonas" | "lea" | "tomas" | "sponsor" | "daniel";
const ids = {} as Record<Who, string>;
let team = "";
let other = "";

const viewer = (who: Who, more: Partial<Viewer> = {}) => viewerOf(ids[who], today, more);
const priya = () => viewer("priya", { managesTeamIds: [team], overseesTeamIds: [team] });
const jonas = () => viewer("jonas", { teamId: team });
const lea = () => viewer("lea", { teamId: team });
const tomas = () => viewer("tomas", { managesTeamIds: [other], overseesTeamIds: [other, team] });
const daniel = () => viewer("daniel", { isAdmin: true });

const proposal = (personId: string, starts = 0, days = 84) => ({
  personId,
  kind: "ACTING" as const,
  startsOn: addDays(today, starts),
  endsOn: addDays(today, starts + days),
  sponsorEmail: "sponsor@x.example",
  hypothesis: "CANARY hypothesis",
  terms: {
    criteria: [{ track: "IC" as const, text: "CANARY criterion" }],
    seat: "",
    returnsOn: today,
  },
});
const propose = async (personId: string, starts = 0) => {
  const outcome = await proposeTrial(priya(), proposal(personId, starts), now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.trialId;
};

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  other = (await db().team.create({ data: { name: "Platform" } })).id;
  team = (await db().team.create({ data: { name: "Storage", parentId: other } })).id;
  for (const who of ["priya", "jonas", "lea", "tomas", "sponsor", "daniel"] as const)
    ids[who] = (await db().user.create({ data: { name: who, email: `${who}@x.example` } })).id;
  for (const userId of [ids.jonas, ids.lea])
    await db().membership.create({ data: { userId, teamId: team, startsOn: day(-99) } });
  await db().management.create({ data: { userId: ids.priya, teamId: team, startsOn: day(-9) } });
});
beforeEach(() => db().trial.deleteMany());

describe("the life of a trial", () => {
  test("proposed, agreed, running on its first day, ended early", async () => {
    const id = await propose(ids.jonas);
    expect(await findOpenTrialOf(jonas(), ids.jonas, now)).toMatchObject({ id, state: "proposed" });
    expect(await agreeToTrial(jonas(), id, now)).toEqual({ ok: true, value: { trialId: id } });
    for (const side of [jonas(), priya()])
      expect(await findTrial(side, id, now)).toMatchObject({
        state: "running",
        managerName: "priya",
      });
    expect((await endTrialEarly(priya(), id, now)).ok).toBe(true);
    expect((await endTrialEarly(jonas(), id, now)).ok).toBe(true);
    const ended = await findTrial(jonas(), id, now);
    expect(ended?.history.map(({ what }) => what)).toEqual([
      "proposed",
      "agreed",
      "started",
      "ended-early",
    ]);
  });

  test("fifty answers at once have one effect and equal outcomes", async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, () => proposeTrial(priya(), proposal(ids.jonas), now)),
    );
    expect(new Set(made.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await db().trial.count()).toBe(1);
    const id = (await db().trial.findFirstOrThrow()).id;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => agreeToTrial(jonas(), id, now)),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { trialId: id } })]),
    );
  });

  test("of two leads who agree at once, one is refused with its reason", async () => {
    const [one, two] = [await propose(ids.jonas), await propose(ids.lea, 7)];
    const outcomes = await Promise.all([
      agreeToTrial(jonas(), one, now),
      agreeToTrial(lea(), two, now),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "team-has-lead" });
  });

  test("a closed trial accepts no more answers; a lapsed one cannot be agreed to", async () => {
    const id = await propose(ids.jonas);
    await declineTrial(jonas(), id, now);
    expect(await agreeToTrial(jonas(), id, now)).toEqual({ ok: false, reason: "no-longer-open" });
    const late = await propose(ids.jonas, 1);
    const later = new Date(now.getTime() + 2 * 86_400_000);
    expect(await agreeToTrial(jonas(), late, later)).toEqual({ ok: false, reason: "lapsed" });
  });

  test("only the sides decide, each for itself", async () => {
    const id = await propose(ids.jonas, 7);
    expect((await agreeToTrial(priya(), id, now)).ok).toBe(false);
    expect(await cancelTrial(jonas(), id, now)).toEqual({
      ok: false,
      reason: "not-yours-to-decide",
    });
    expect(await cancelTrial(tomas(), id, now)).toEqual({
      ok: false,
      reason: "not-yours-to-decide",
    });
    for (const stranger of [lea(), daniel()])
      expect(await cancelTrial(stranger, id, now)).toEqual({ ok: false, reason: "not-found" });
    expect(await proposeTrial(tomas(), proposal(ids.jonas), now)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect((await cancelTrial(priya(), id, now)).ok).toBe(true);
  });
});

describe("who sees a trial", () => {
  test("the sides and the sponsor with its hypothesis, managers above without, nobody else", async () => {
    const id = await propose(ids.jonas);
    for (const who of [jonas(), priya(), viewer("sponsor")])
      expect((await findTrial(who, id, now))?.hypothesis).toBe("CANARY hypothesis");
    expect(await findTrial(tomas(), id, now)).toMatchObject({ hypothesis: null });
    for (const who of [lea(), daniel()]) expect(await findTrial(who, id, now)).toBeNull();
    expect(await listTrials(lea(), now)).toEqual([]);
    expect((await db().trial.findFirstOrThrow()).hypothesis).not.toContain("CANARY");
  });

  test("the team sees names and dates once it is agreed", async () => {
    const id = await propose(ids.jonas);
    expect((await findTeamLeads(lea(), team, now)).trials).toEqual([]);
    await agreeToTrial(jonas(), id, now);
    expect((await findTeamLeads(lea(), team, now)).trials).toMatchObject([
      { state: "running", canOpen: false },
    ]);
    expect((await findTeamLeads(daniel(), team, now)).trials).toEqual([]);
  });
});

describe("the database itself", () => {
  const row = (personId: string, starts: number, days = 84) => ({
    personId,
    teamId: team,
    agreedAt: now,
    startsOn: day(starts),
    endsOn: day(starts + days),
  });

  test("refuses overlapping trials of a person and leads of a team, written at once", async () => {
    const same = Array.from({ length: 20 }, (_, at) =>
      db().trial.create({ data: row(at % 2 ? ids.jonas : ids.lea, at) }),
    );
    const written = await Promise.allSettled(same);
    expect(written.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const elsewhere = db().trial.create({ data: { ...row(ids.jonas, 0), teamId: other } });
    const taken = (await db().trial.findFirstOrThrow()).personId === ids.jonas;
    await (taken ? expect(elsewhere).rejects.toThrow() : expect(elsewhere).resolves.toBeDefined());
  });

  test("refuses dates out of order and writes to a closed trial", async () => {
    await expect(db().trial.create({ data: row(ids.jonas, 0, 0) })).rejects.toThrow();
    const ended = await db().trial.create({ data: row(ids.jonas, -100) });
    const declined = await db().trial.create({
      data: { ...row(ids.lea, 0), agreedAt: null, declinedAt: now },
    });
    for (const { id } of [ended, declined])
      await expect(
        db().trial.update({ where: { id }, data: { kind: "INTERIM" } }),
      ).rejects.toThrow();
  });

  test("removes an erased person's name, in closed trials too", async () => {
    const ender = await db().user.create({ data: { name: "x", email: "x@x.example" } });
    const data = { ...row(ids.jonas, -20), endedEarlyOn: day(-5), endedEarlyById: ender.id };
    await db().trial.create({ data });
    await db().user.delete({ where: { id: ender.id } });
    expect((await db().trial.findFirstOrThrow()).endedEarlyById).toBeNull();
  });
});
