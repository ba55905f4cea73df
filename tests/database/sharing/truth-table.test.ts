// The truth table of the policy in the database: every cell is an assessment, read as each audience reads it.
// tests/unit/sharing/policy.test.ts has the table of the pure function.
import { beforeAll, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import { lookAt } from "@/lib/sharing/audience-queries";
import { findNamedRecord } from "@/lib/sharing/record-queries";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { addAssessments, castViewer, findSharedRecord, NOW } from "@/tests/support/sharing-world";

freshDatabase();

const GRADES = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"] as const;
const READERS = { MANAGER: "priya", SPONSOR: "mei", MENTOR: "malik" } as const;
const AUDIENCES = Object.keys(READERS) as Audience[];
const TODAY = "2026-11-24";
const EXPIRIES = { none: null, today: 0, past: -3, tomorrow: 1 };
/** The start of all three relations; the manager's is a day, the others' an instant. */
const BEGAN = new Date("2026-11-10T00:00:00Z");
const DECIDED = { before: -1, after: 3_600_000 };

type Cell = {
  audience: Audience;
  grade: Grade;
  expiry: keyof typeof EXPIRIES;
  decided: keyof typeof DECIDED;
  withdrawn: boolean;
};
const cells: Cell[] = AUDIENCES.flatMap((audience) =>
  GRADES.flatMap((grade) =>
    (Object.keys(EXPIRIES) as (keyof typeof EXPIRIES)[]).flatMap((expiry) =>
      (["before", "after"] as const).flatMap((decided) =>
        [false, true].map((withdrawn) => ({ audience, grade, expiry, decided, withdrawn })),
      ),
    ),
  ),
);
const expectedOf = ({ grade, expiry, decided, withdrawn }: Cell): Grade =>
  decided === "after" && !withdrawn && (expiry === "none" || expiry === "tomorrow")
    ? grade
    : "NOTHING";

let ids: string[] = [];
let draftId = "";

beforeAll(async () => {
  await seedDemo(NOW);
  await db().installation.update({ where: { id: 1 }, data: { timeZone: "UTC" } });
  const oskar = await castViewer("oskar");
  const began = toDatabaseDay("2026-11-10");
  await db().membership.updateMany({
    where: { userId: oskar.userId, endsOn: null },
    data: { startsOn: began },
  });
  for (const audience of ["SPONSOR", "MENTOR"] as const) {
    const readerId = (await castViewer(READERS[audience])).userId;
    const naming = { personId: oskar.userId, readerId, audience, namedAt: BEGAN };
    await db().naming.create({ data: naming });
  }
  ids = await addAssessments(oskar, cells.length, new Date("2026-11-01T08:00:00Z"));
  const draft = { userId: oskar.userId, instrumentVersion: 1 };
  draftId = (await db().assessment.create({ data: draft })).id;
  const shares = await Promise.all(cells.map((cell, at) => sharesOf(cell, ids[at] ?? "")));
  await db().share.createMany({ data: shares.flat() });
});

async function sharesOf(cell: Cell, assessmentId: string): Promise<Prisma.ShareCreateManyInput[]> {
  const { audience, grade, expiry, decided, withdrawn } = cell;
  const audienceUserId = (await castViewer(READERS[audience])).userId;
  const ends = EXPIRIES[expiry];
  const expiresOn = ends === null ? null : toDatabaseDay(addDays(TODAY, ends));
  const decidedAt = new Date(BEGAN.getTime() + DECIDED[decided]);
  const about = { assessmentId, audience, audienceUserId };
  const later = new Date(BEGAN.getTime() + 7_200_000);
  return [
    { ...about, grade, decidedAt, expiresOn },
    ...(withdrawn ? [{ ...about, grade: "NOTHING" as const, decidedAt: later }] : []),
  ];
}

test.each(AUDIENCES)("the %s sees every cell as in the table", async (audience) => {
  const [oskar, reader] = [await castViewer("oskar"), await castViewer(READERS[audience])];
  const find = audience === "MANAGER" ? findSharedRecord : findNamedRecord;
  const record = await find(reader, oskar.userId, NOW);
  const shown = new Map(record?.shown.map((one) => [one.record.id, one.grade]));
  for (const [at, cell] of cells.entries()) {
    const name = Object.values(cell).join(", ");
    const expected = cell.audience === audience ? expectedOf(cell) : "NOTHING";
    expect([name, shown.get(ids[at] ?? "") ?? "NOTHING"]).toEqual([name, expected]);
  }
  expect(shown.has(draftId)).toBe(false);
  const fields = record?.shown.map((one) => [one.grade, Object.keys(one.record).length]) ?? [];
  expect(new Set(fields.map(String)).size).toBe(3); // each grade has its own set of fields
});

test("other domains see the same through lookAt, and each assessment they receive is logged", async () => {
  const oskar = await castViewer("oskar");
  for (const audience of AUDIENCES) {
    const reader = await castViewer(READERS[audience]);
    const at = new Date(NOW.getTime() + AUDIENCES.indexOf(audience) + 1);
    const wanted = ids.slice(0, 60);
    const look = { personId: oskar.userId, door: "TRIAL_PAGE" } as const;
    const asked = { ...look, audiences: [audience], assessmentIds: [...wanted, draftId, "x"] };
    const given = await lookAt(reader, asked, at);
    const expected = cells.flatMap((cell, place) =>
      cell.audience === audience && place < 60 && expectedOf(cell) !== "NOTHING" ? ids[place] : [],
    );
    expect(given.map(({ record }) => record.id).sort()).toEqual(expected.sort());
    const entries = await db().accessLogEntry.findMany({ where: { viewerId: reader.userId, at } });
    expect(entries.map((entry) => entry.assessmentId).sort()).toEqual(expected);
    expect(new Set(entries.map(({ door }) => door))).toEqual(
      new Set(expected.length > 0 ? ["TRIAL_PAGE"] : []),
    );
    const wrong = AUDIENCES.filter((other) => other !== audience);
    expect(await lookAt(reader, { ...asked, audiences: wrong }, at)).toEqual([]);
    expect(await lookAt(oskar, asked, at)).toEqual([]);
  }
});
