import { beforeAll, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findHome } from "@/lib/home/queries";
import { listDue } from "@/lib/reminder/queries";
import { askTeam } from "@/lib/rotation/mutations";
import { chooseWhetherToTakePart } from "@/lib/rotation/own-mutations";
import { findRotation } from "@/lib/rotation/queries";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";

freshDatabase();

beforeAll(async () => {
  await seedDemo(NOW);
});

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const isAsked = async (key: Parameters<typeof as>[0], days = 0) => {
  const viewer = await as(key);
  const at = { ...viewer, today: addDays(viewer.today, days) };
  const { due } = (await findHome(at, later(days))).agenda;
  return due.some(({ kind }) => kind === "take-part");
};

test("the manager asks the members who do not take part; whoever joins is asked no longer", async () => {
  const priya = await as("priya");
  const [teamId = ""] = priya.managesTeamIds;
  for (const key of ["jonas", "tomas", "daniel"] as const)
    expect((await askTeam(await as(key), { teamId }, NOW)).ok, key).toBe(false);
  expect(await isAsked("samir")).toBe(false);
  expect((await askTeam(priya, { teamId }, NOW)).ok).toBe(true);
  expect((await askTeam(priya, { teamId }, NOW)).ok).toBe(true);
  expect((await findRotation(priya, teamId, NOW))?.askedOn).toBe(priya.today);
  // Jonas takes part already; Malik is in another team; Priya manages.
  expect(await Promise.all((["samir", "ines"] as const).map((key) => isAsked(key)))).toEqual([
    true,
    true,
  ]);
  for (const key of ["jonas", "malik", "priya"] as const)
    expect(await isAsked(key), key).toBe(false);
  const samir = await as("samir");
  const mailed = async () =>
    (await listDue(priya.today, priya.timeZone))
      .filter(({ kind }) => kind === "take-part")
      .map(({ userId }) => userId);
  expect(await mailed()).toContain(samir.userId);
  await chooseWhetherToTakePart(samir, { teamId, wants: true }, NOW);
  expect(await isAsked("samir")).toBe(false);
  expect(await mailed()).not.toContain(samir.userId);
  expect(await mailed()).toContain((await as("ines")).userId);
  expect(await isAsked("ines", 13)).toBe(true);
  expect(await isAsked("ines", 14)).toBe(false);
});

test("a team without a rotation cannot be asked", async () => {
  const sofia = await as("sofia");
  const [teamId = ""] = sofia.managesTeamIds;
  expect(await askTeam(sofia, { teamId }, NOW)).toMatchObject({ reason: "no-rotation" });
  const day = toDatabaseDay(sofia.today);
  expect(await db().rotation.count({ where: { teamId, askedOn: day } })).toBe(0);
});
