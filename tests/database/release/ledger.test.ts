import { beforeAll, describe, expect, test } from "vitest";
import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { closeMonths } from "@/lib/release/closing-mutations";
import { ledgerFrom, ledgerProblem } from "@/lib/release/ledger";
import {
  bytesFrom,
  numbersPacked,
  packedFrom,
  setFrom,
  setOf,
  sizeOf,
} from "@/lib/release/people-set";
import { releaseProblem } from "@/lib/release/release-rule";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
const now = new Date("2026-11-24T09:30:00Z");

beforeAll(async () => {
  await seedDemo(now);
});

const stored = () => db().figureRelease.findMany({ orderBy: [{ month: "asc" }, { place: "asc" }] });
const ruleOf = (write: Promise<unknown>) =>
  write.then(
    () => null,
    (error: unknown) => violatedRule(error),
  );

describe("the figures released by the demo company", () => {
  test("obey the rule, each against all others", async () => {
    const released = (await stored()).map(({ people }) => {
      const set = setFrom(people);
      return { people: set, size: sizeOf(set) };
    });
    expect(released.length).toBeGreaterThan(8);
    for (const { people } of released)
      expect(releaseProblem(people, { released, unshared: 0 }, 5)).toBeNull();
  });

  test("pass again when the ledger is rebuilt from the stored rows", async () => {
    const before: Parameters<typeof ledgerFrom>[0][number][] = [];
    for (const { people, answers, level } of await stored()) {
      const entry = { people: setFrom(people), answers: numbersPacked(answers), level };
      const counted = before.flatMap((earlier) => earlier.answers);
      const isSum = entry.answers.every((answer) => counted.includes(answer));
      expect(ledgerProblem(ledgerFrom(before), { ...entry, isSum }, () => [], 5)).toBeNull();
      before.push(entry);
    }
  });

  test("count only people who agreed, each by one answer", async () => {
    const oskar = await db().user.findFirstOrThrow({ where: { name: "Oskar Nyman" } });
    expect(await db().figurePerson.findUnique({ where: { userId: oskar.id } })).toBeNull();
    for (const { people, answers } of await stored())
      expect(numbersPacked(answers)).toHaveLength(sizeOf(setFrom(people)));
  });
});

describe("closing", () => {
  test("does nothing for a closed month, and closes missed months one after the other", async () => {
    expect(await closeMonths(now)).toBe(0);
    expect(await closeMonths(new Date("2027-02-02T00:00:00Z"))).toBe(3);
    const last = await db().figureClosing.findMany({ orderBy: { month: "desc" }, take: 3 });
    expect(last.map(({ month }) => fromDatabaseDay(month))).toEqual([
      "2027-01-01",
      "2026-12-01",
      "2026-11-01",
    ]);
  });

  test("closes a month once and releases each figure once, when run eight times at once", async () => {
    const before = (await stored()).length;
    const at = new Date("2027-03-03T00:00:00Z");
    const done = await Promise.all(Array.from({ length: 8 }, () => closeMonths(at)));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
    const added = (await stored()).slice(before);
    expect(new Set(added.map(({ scope, teamId }) => `${scope}${teamId}`)).size).toBe(added.length);
  });

  test("does not count a person who withdrew their consent", async () => {
    const [person] = await db().figurePerson.findMany({
      where: { userId: { not: null } },
      take: 1,
    });
    for (const scope of ["TEAM", "SUBTREE", "ORGANISATION"] as const)
      await db().figureConsent.create({
        data: { userId: person?.userId ?? "", scope, given: false, decidedAt: now },
      });
    const before = (await stored()).length;
    await closeMonths(new Date("2027-08-02T00:00:00Z"));
    for (const { people } of (await stored()).slice(before))
      expect(bytesContain(people, person?.number ?? -1)).toBe(false);
  });
});

function bytesContain(bytes: Uint8Array, number: number): boolean {
  return (((bytes[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
}

describe("the database itself", () => {
  const month = toDatabaseDay("2030-01-01");
  const closing = { month, closedAt: now, smallestGroup: 5 };
  const release = (count: number) => ({
    month,
    scope: "ORGANISATION" as const,
    place: 0,
    level: 1000,
    people: bytesFrom(setOf(Array.from({ length: count }, (_, at) => at))),
    answers: packedFrom([1]),
    figures: {},
  });

  test("closes months in order, once", async () => {
    const earlier = { ...closing, month: toDatabaseDay("2026-01-01") };
    expect(await ruleOf(db().figureClosing.create({ data: earlier }))).toBe(
      "figure_closing_in_order",
    );
    await db().figureClosing.create({ data: closing });
    expect(await ruleOf(db().figureClosing.create({ data: closing }))).not.toBeNull();
  });

  test("refuses figures about fewer than five, and a second one per scope and month", async () => {
    expect(await ruleOf(db().figureRelease.create({ data: release(4) }))).toBe(
      "figure_release_large",
    );
    await db().figureRelease.create({ data: release(5) });
    expect(await ruleOf(db().figureRelease.create({ data: release(5) }))).not.toBeNull();
  });

  test("never changes released figures", async () => {
    for (const write of [
      db().figureRelease.updateMany({ data: { figures: {} } }),
      db().figureRelease.deleteMany(),
      db().figureClosing.updateMany({ data: { smallestGroup: 9 } }),
      db().figureClosing.deleteMany(),
      db().$executeRaw`TRUNCATE "figure_closing", "figure_release"`,
    ])
      expect(await ruleOf(write)).toMatch(/^figure_(closing|release)_(never_changes|no_truncate)$/);
  });

  test("keeps numbers for ever: they lose their person and are never given to another", async () => {
    const all = { where: { userId: { not: null } } };
    const { number, userId } = await db().figurePerson.findFirstOrThrow(all);
    const other = await db().user.findFirstOrThrow({ where: { figurePerson: null } });
    const give = db().figurePerson.update({ where: { number }, data: { userId: other.id } });
    expect(await ruleOf(give)).toBe("figure_person_never_changes");
    expect(await ruleOf(db().figurePerson.deleteMany())).toBe("figure_person_never_changes");
    const before = await stored();
    await db().user.delete({ where: { id: userId ?? "" } });
    expect(await db().figurePerson.findUnique({ where: { number } })).toEqual({
      number,
      userId: null,
    });
    expect(await stored()).toEqual(before);
  });

  test("raises the smallest group and never lowers it", async () => {
    const set = (smallestGroup: number) =>
      db().installation.update({ where: { id: 1 }, data: { smallestGroup } });
    await set(7);
    expect(await ruleOf(set(6))).toBe("installation_group_only_grows");
    expect((await db().installation.findFirstOrThrow()).smallestGroup).toBe(7);
  });
});
