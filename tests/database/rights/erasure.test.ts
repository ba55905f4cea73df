import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password/hash";
import { startSession } from "@/lib/auth/mutations";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { workOn } from "@/lib/jobs/mutations";
import { restorePerson, removePerson } from "@/lib/people/mutations";
import { eraseDue } from "@/lib/rights/erase-mutations";
import { askErasure, askErasureOf, cancelErasure } from "@/lib/rights/erasure-mutations";
import { previewErasure } from "@/lib/rights/erasure-queries";
import { open, seal } from "@/lib/seal";
import { SEALED_COLUMNS } from "@/lib/sealing/sealed-columns";
import { CAST } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";
import { furnishSealed } from "../sealing/furnished";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const now = new Date();
const today = now.toISOString().slice(0, 10);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const PASSWORD = "nine slow harbours";
const CANARY = "canaryoferasure";

beforeAll(async () => {
  await furnishSealed();
  const jobs = await workOn([
    { name: "erasures", cron: "0 0 1 1 *", run: () => eraseDue(new Date()) },
  ]);
  await jobs.stop();
});

const personOf = (email: string) => db().user.findUniqueOrThrow({ where: { email } });
const asViewer = async (email: string, more = {}) => {
  const { id, name, isAdmin } = await personOf(email);
  return viewerOf(id, today, { name, email, isAdmin, ...more });
};

/** Every row of every table of the database as text, with its sealed texts opened. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const tables = await db().$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS "schema", table_name AS "name" FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`;
  const found: { table: string; row: string }[] = [];
  for (const { schema, name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS "row" FROM "${schema}"."${name}" t`,
    );
    for (const { row } of rows) {
      const sealed = SEALED_COLUMNS.filter(({ table }) => table === name).map((one) => {
        const value = (JSON.parse(row) as Record<string, string | null>)[one.column];
        return value ? open(value, sealingKey(), one.purpose) : "";
      });
      found.push({ table: `${schema}.${name}`, row: [row, ...sealed].join("\n").toLowerCase() });
    }
  }
  return found;
}

async function traces(marks: string[]): Promise<string[]> {
  const rows = await everyRow();
  return marks.flatMap((mark) =>
    rows
      .filter(({ row }) => row.includes(mark.toLowerCase()))
      .map(({ table }) => `${mark} in ${table}`),
  );
}

/** What identifies a person: id, address, name, and the ids of their own rows. */
async function marksOf(email: string): Promise<string[]> {
  const { id, name, assessments, trials, sessions } = await db().user.findUniqueOrThrow({
    where: { email },
    include: { assessments: true, trials: true, sessions: true },
  });
  const own = [...assessments, ...trials, ...sessions].map((one) => one.id);
  return [id, email, name, CANARY, ...own];
}

describe("an active person", () => {
  const { email } = CAST.jonas;

  test("requests erasure with the right password, and can cancel it", async () => {
    const viewer = await asViewer(email, { hasPassword: true });
    const passwordHash = await hashPassword(PASSWORD);
    await db().user.update({ where: { id: viewer.userId }, data: { passwordHash } });
    const wrong = await askErasure(viewer, { password: "not this", name: "" }, now);
    expect(wrong).toMatchObject({ reason: "wrong-password" });
    const tries = [1, 2, 3].map(() => askErasure(viewer, { password: PASSWORD, name: "" }, now));
    expect((await Promise.all(tries)).every(({ ok }) => ok)).toBe(true);
    expect(await db().erasureRequest.count()).toBe(1);
    expect(await eraseDue(later(6.9))).toBe(0);
    expect((await cancelErasure(viewer, viewer.userId)).ok).toBe(true);
    expect(await eraseDue(later(8))).toBe(0);
    expect(await db().user.count({ where: { email } })).toBe(1);
  });

  test("sees what will be erased", async () => {
    const viewer = await asViewer(email);
    const preview = await previewErasure(viewer, viewer.userId);
    const rows = new Map(preview?.goes.map(({ model, rows: count }) => [model, count]));
    expect(rows.get("Assessment")).toBe(
      await db().assessment.count({ where: { userId: viewer.userId } }),
    );
    expect(await previewErasure(await asViewer(CAST.lea.email), viewer.userId)).toBeNull();
    expect(await previewErasure(await asViewer(CAST.ada.email), viewer.userId)).toBeNull();
  });

  test("is erased on the due day, and no table contains a trace", async () => {
    const viewer = await asViewer(email, { hasPassword: true });
    const id = viewer.userId;
    const other = await personOf(CAST.priya.email);
    await startSession(id, CANARY, now, 720);
    await db().assessment.updateMany({
      where: { userId: id, submittedAt: null },
      data: { note: seal(CANARY, sealingKey(), "assessment.note") },
    });
    await db().account.create({
      data: { issuer: `https://${CANARY}`, subject: CANARY, userId: id },
    });
    await db().secondFactorRemoval.create({ data: { personId: other.id, adminId: id } });
    const turn = await db().turn.findFirstOrThrow();
    await db().$executeRaw`UPDATE "turn" SET "among" = "among" || ${id}::uuid`;
    const marks = await marksOf(email);
    expect((await traces(marks)).length).toBeGreaterThan(10);
    const peopleBefore = await db().user.count();
    const othersBefore = await db().assessment.count({ where: { userId: { not: id } } });

    await askErasure(viewer, { password: PASSWORD, name: "" }, now);
    const erased = await Promise.all([1, 2, 3].map(() => eraseDue(later(8))));
    expect(erased.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await traces(marks)).toEqual([]);
    expect(await db().user.count()).toBe(peopleBefore - 1);
    expect(await db().assessment.count({ where: { userId: { not: id } } })).toBe(othersBefore);
    const kept = await db().turn.findUnique({ where: { id: turn.id } });
    if (kept) expect(kept.among).toHaveLength(turn.among.length + 1);
    const removals = await db().secondFactorRemoval.findMany({ where: { personId: other.id } });
    expect(removals).toMatchObject([{ adminId: null }]);
  });
});

describe("an administrator", () => {
  test("cannot erase an active person, and erases a removed one by name after the waiting time", async () => {
    const ada = await asViewer(CAST.ada.email);
    const person = await personOf(CAST.samir.email);
    const ask = (name: string) => askErasureOf(ada, person.id, name, now);
    expect(await ask(person.name)).toMatchObject({ reason: "not-found" });
    await removePerson(ada, person.id, now);
    expect(await ask("Somebody")).toMatchObject({ reason: "wrong-name" });
    expect((await ask(person.name)).ok).toBe(true);
    await restorePerson(ada, person.id);
    expect(await eraseDue(later(8))).toBe(0);
    await removePerson(ada, person.id, now);
    const marks = await marksOf(person.email);
    expect(await eraseDue(later(8))).toBe(1);
    expect(await traces(marks)).toEqual([]);
  });

  test("is not erased while they are the last one", async () => {
    const ada = await asViewer(CAST.ada.email, { hasPassword: true });
    const passwordHash = await hashPassword(PASSWORD);
    await db().user.update({ where: { id: ada.userId }, data: { passwordHash } });
    const others = { isAdmin: true, id: { not: ada.userId } };
    await db().user.updateMany({ where: others, data: { isAdmin: false } });
    const answer = await askErasure(ada, { password: PASSWORD, name: "" }, now);
    expect(answer).toMatchObject({ reason: "last-admin" });
    expect(await askErasureOf(ada, ada.userId, ada.name, now)).toMatchObject({
      reason: "not-found",
    });
  });
});

test("a person without a password confirms with their name, soon after signing in", async () => {
  const { id } = await personOf(CAST.oskar.email);
  const session = await startSession(id, "", now, 720);
  const viewer = await asViewer(CAST.oskar.email, {
    hasPassword: false,
    sessionId: session?.sessionId ?? "",
  });
  const ask = (name: string, at: Date) => askErasure(viewer, { password: "", name }, at);
  expect(await ask("Oskar", now)).toMatchObject({ reason: "wrong-name" });
  expect(await ask(viewer.name, later(1))).toMatchObject({ reason: "sign-in-again" });
  expect((await ask(viewer.name.toUpperCase(), now)).ok).toBe(true);
  expect(await db().erasureRequest.count({ where: { userId: id } })).toBe(1);
});
