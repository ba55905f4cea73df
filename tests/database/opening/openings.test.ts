import { beforeAll, describe, expect, test } from "vitest";
import { addDays, fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findHome } from "@/lib/home/queries";
import { writeQuarter } from "@/lib/opening/opening";
import { closeOpening, enterOpenings, removeOpening, writeOpening } from "@/lib/opening/mutations";
import { listOpenings, listOpeningTeams } from "@/lib/opening/queries";
import { findTeamFigures } from "@/lib/release/queries";
import { writeTable } from "@/lib/table-file";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";

freshDatabase();
beforeAll(() => seedDemo(NOW));

const teamOf = (name: string) => db().team.findFirstOrThrow({ where: { name } });
const SEATS = { opening: "", track: "IC", rung: "", quarter: "2027-04-01", seats: 3 } as const;

describe("who sees and enters openings", () => {
  test("a director sees and enters those of their teams, an admin all, others none", async () => {
    const [platform, payments] = [await teamOf("Platform"), await teamOf("Payments")];
    const [tomas, ada] = [await as("tomas"), await as("ada")];
    expect((await listOpenings(tomas))?.map(({ path }) => path)).toEqual([
      "Engineering / Platform / Storage",
      "Engineering / Platform",
    ]);
    expect(await listOpenings(ada)).toHaveLength(3);
    expect((await listOpenings(ada))?.map(({ around }) => around)).toEqual([null, null, null]);
    const own = { ...SEATS, teamId: platform.id };
    const foreign = { ...SEATS, teamId: payments.id };
    expect(await writeOpening(tomas, foreign, NOW)).toEqual({ ok: false, reason: "not-found" });
    expect((await writeOpening(tomas, own, NOW)).ok).toBe(true);
    expect(await writeOpening(tomas, own, NOW)).toEqual({ ok: false, reason: "twice" });
    const unknown = { ...own, rung: "engineering-manager" };
    expect(await writeOpening(tomas, unknown, NOW)).toEqual({ ok: false, reason: "role-missing" });
    expect((await writeOpening(ada, foreign, NOW)).ok).toBe(true);
    for (const key of ["priya", "jonas", "daniel"] as const) {
      const viewer = await as(key);
      expect(await listOpenings(viewer)).toBeNull();
      expect(await listOpeningTeams(viewer)).toEqual([]);
      expect((await writeOpening(viewer, { ...own, seats: 9 }, NOW)).ok).toBe(false);
      const { id } = await db().opening.findFirstOrThrow({ where: { teamId: platform.id } });
      await closeOpening(viewer, { opening: id, ending: "FILLED" }, NOW);
      await removeOpening(viewer, id);
      expect(await db().opening.findUnique({ where: { id } })).toMatchObject({ closedAt: null });
    }
  });

  test("a filled one is closed and stays; one entered by mistake goes", async () => {
    const tomas = await as("tomas");
    const { id } = await db().opening.findFirstOrThrow({
      where: { track: "IC", team: { name: "Platform" } },
    });
    await closeOpening(tomas, { opening: id, ending: "FILLED" }, NOW);
    const listed = await listOpenings(tomas);
    expect(listed?.at(-1)).toMatchObject({ id, ending: "FILLED" });
    await removeOpening(tomas, id);
    expect(await db().opening.count({ where: { id } })).toBe(1);
    const teamId = (await teamOf("Query")).id;
    await writeOpening(tomas, { ...SEATS, teamId }, NOW);
    const other = await db().opening.findFirstOrThrow({ where: { teamId } });
    await removeOpening(tomas, other.id);
    expect(await db().opening.count({ where: { teamId } })).toBe(0);
  });
});

describe("a file", () => {
  test("is entered once however often it is read, and changes the seats of what is open", async () => {
    const tomas = await as("tomas");
    const file = (seats: string) =>
      writeTable(
        [
          ["Team", "Track", "Role", "Quarter", "Seats"],
          ["Query", "IC", "", "2027-Q3", seats],
          ["Payments", "IC", "", "2027-Q3", "1"],
        ],
        "en",
      );
    for (const seats of ["2", "2", "4"]) await enterOpenings(tomas, file(seats), NOW);
    const rows = await db().opening.findMany({ where: { quarter: new Date("2027-07-01") } });
    expect(rows).toMatchObject([{ seats: 4 }]);
  });

  test("with what is listed comes back as the same openings", async () => {
    const tomas = await as("tomas");
    const open = (await listOpenings(tomas))!.filter(({ ending }) => ending === null);
    const before = await db().opening.findMany({ orderBy: { id: "asc" } });
    const rows = open.map(({ path, track, rungName, quarter, seats }) => [
      path,
      track,
      rungName?.en ?? "",
      writeQuarter(quarter),
      String(seats),
    ]);
    const head = ["Team", "Track", "Role", "Quarter", "Seats"];
    await enterOpenings(tomas, writeTable([head, ...rows], "en"), NOW);
    expect(await db().opening.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });
});

test("trials that end before, and people who asked, are counted in the team and below it", async () => {
  const tomas = await as("tomas");
  const [jonas, lea] = [await as("jonas"), await as("lea")];
  const storage = await teamOf("Storage");
  await db().trial.create({
    data: {
      personId: jonas.userId,
      teamId: storage.id,
      proposedById: jonas.userId,
      proposedAt: NOW,
      startsOn: toDatabaseDay(addDays("2026-11-24", 400)),
      endsOn: toDatabaseDay(addDays("2026-11-24", 456)),
    },
  });
  // Asked more than a year ago and never answered: no longer counted.
  await db().trial.create({
    data: {
      personId: lea.userId,
      teamId: storage.id,
      proposedById: lea.userId,
      proposedAt: new Date("2025-11-20T10:00:00Z"),
      startsOn: toDatabaseDay("2025-12-01"),
      endsOn: toDatabaseDay("2026-02-01"),
    },
  });
  const listed = (await listOpenings(tomas))!.filter(({ ending }) => ending === null);
  const trials = await db().trial.findMany({ where: { agreedAt: { not: null } } });
  for (const { teamId, quarter, around } of listed) {
    const below = await db().team.findMany({
      where: { OR: [{ id: teamId }, { parentId: teamId }] },
    });
    const ids = below.map(({ id }) => id);
    const ending = trials.filter((trial) => {
      const end = fromDatabaseDay(trial.endedEarlyOn ?? trial.endsOn);
      return ids.includes(trial.teamId) && end > "2026-11-24" && end <= quarter;
    });
    const waiting = ids.includes(storage.id) ? 1 : 0;
    expect(around).toEqual({ trialsBefore: ending.length, waiting });
  }
  expect(listed.some(({ around }) => (around?.trialsBefore ?? 0) > 0)).toBe(true);
});

test("the outlook tells only what a figure shows, and names nobody", async () => {
  const tomas = await as("tomas");
  const outlook = (await findHome(tomas, NOW)).overseen?.outlook;
  const page = await findTeamFigures(tomas, tomas.managesTeamIds[0]!);
  const shown = page!.closings.find(
    ({ figures }) => typeof figures?.spread?.MANAGEMENT === "number",
  );
  const count = shown!.figures!.spread!.MANAGEMENT!;
  expect(outlook).toMatchObject({ seats: 2, closesOn: shown!.closesOn });
  expect(outlook!.range!.low).toBeLessThanOrEqual(count);
  expect(outlook!.range!.high).toBeGreaterThanOrEqual(count);
  const told = JSON.stringify(outlook);
  for (const { name } of Object.values(CAST)) expect(told).not.toContain(name);
});
