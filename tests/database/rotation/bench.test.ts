import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findBench, listBench } from "@/lib/rotation/bench-queries";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";
import { countStatements } from "@/tests/support/statements";

freshDatabase();
beforeAll(() => seedDemo(NOW));

test("whoever manages a team sees who had a trial there and who waits, in one statement", async () => {
  const [priya, tomas] = [await as("priya"), await as("tomas")];
  const { answer, statements } = await countStatements(() => findBench(priya, 1, NOW));
  expect(statements).toBe(1);
  const own = answer!.people;
  expect(new Set(own.map(({ teamName }) => teamName))).toEqual(new Set(["Storage"]));
  const of = (name: string) => own.find((one) => one.name === name);
  expect(of(CAST.wanjiru.name)?.done).toHaveLength(1);
  // Samir's trial is agreed: he neither had one nor waits.
  expect(of(CAST.samir.name)).toBeUndefined();
  for (const key of ["oskar", "jonas", "lea"] as const)
    expect(of(CAST[key].name)?.waiting?.kind).toBe("takes-part");
  const all = (await listBench(tomas, NOW))!;
  expect(all.length).toBeGreaterThan(own.length);
  expect(all.map(({ name }) => name)).not.toContain(CAST.hana.name);
  for (const key of ["jonas", "ada"] as const)
    expect(await listBench(await as(key), NOW)).toBeNull();
});

test("an outcome is told to the two sides of a trial, and to nobody above", async () => {
  const { id } = await db().user.findUniqueOrThrow({ where: { email: CAST.ines.email } });
  const trial = await db().trial.findFirstOrThrow({ where: { personId: id } });
  await db().trialDecision.deleteMany({ where: { trialId: trial.id } });
  await db().trialDecision.create({
    data: {
      trialId: trial.id,
      outcome: "NOT_NOW",
      record: "sealed",
      reviewOn: NOW,
      proposedBy: "PERSON",
      personSignedAt: NOW,
      managerSignedAt: NOW,
    },
  });
  const seen = async (key: "priya" | "tomas") =>
    (await listBench(await as(key), NOW))!.find(({ personId }) => personId === id)?.done[0];
  expect(await seen("priya")).toMatchObject({ outcome: "NOT_NOW", isTold: true });
  expect(await seen("tomas")).toMatchObject({ outcome: null, isTold: false });
});

test("who asked waits, with the day; who was postponed waits until then", async () => {
  const priya = await as("priya");
  const ruth = await as("ruth");
  const asked = await db().trial.create({
    data: {
      personId: ruth.userId,
      teamId: priya.managesTeamIds[0]!,
      proposedById: ruth.userId,
      proposedAt: new Date("2026-11-20T12:00:00Z"),
      startsOn: new Date("2027-10-04"),
      endsOn: new Date("2027-12-27"),
    },
  });
  const waiting = async () =>
    (await listBench(priya, NOW))!.find(({ personId }) => personId === ruth.userId)?.waiting;
  expect(await waiting()).toEqual({ kind: "asked", day: "2026-11-20" });
  const postponedUntil = new Date("2027-02-01");
  await db().trial.update({ where: { id: asked.id }, data: { declinedAt: NOW, postponedUntil } });
  expect(await waiting()).toEqual({ kind: "postponed", day: "2027-02-01" });
});
