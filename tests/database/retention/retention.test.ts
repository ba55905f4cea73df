// What is older than the installation keeps it goes, and nothing else: counted before as it is deleted after.
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { ensureInstrument } from "@/lib/instrument/published-mutations";
import { readersOfAnswers } from "@/lib/release/closing-queries";
import {
  byKind,
  choicesOf,
  columnsFrom,
  KINDS,
  type Keeping,
  type Kind,
} from "@/lib/retention/kept";
import { changeKeeping, dropOld } from "@/lib/retention/mutations";
import { countDue } from "@/lib/retention/queries";
import { eraseDue } from "@/lib/rights/erase-mutations";
import { freshDatabase } from "@/tests/support/database";
import { waitingForLocks } from "@/tests/support/waiting-for-locks";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const now = new Date();
const ADMIN = { isAdmin: true };
const DAY_MS = 86_400_000;
const NOTHING: Keeping = byKind(() => null);
let readerId = "";
let count = 0;

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Acme" } });
  await ensureInstrument(now);
  readerId = await person({});
});

async function person(more: { removedAt?: Date; isAdmin?: boolean }): Promise<string> {
  count += 1;
  const data = { name: "Jonas", email: `p${count}@example.com`, joinedAt: now, ...more };
  return (await db().user.create({ data })).id;
}

async function assessment(userId: string, submittedAt: Date): Promise<string> {
  const figures = { companySize: "SMALL", weights: {}, scores: {} } as const;
  const data = { userId, instrumentVersion: 1, startedAt: submittedAt, submittedAt, ...figures };
  return (await db().assessment.create({ data })).id;
}

/** Adds one thing of a kind that is this old, and says whether it is still there. */
const ADD: Record<Kind, (at: Date) => Promise<() => Promise<boolean>>> = {
  assessments: async (at) => {
    const id = await assessment(await person({}), at);
    return async () => (await db().assessment.count({ where: { id } })) > 0;
  },
  drafts: async (startedAt) => {
    const data = { userId: await person({}), instrumentVersion: 1, startedAt };
    const { id } = await db().assessment.create({ data });
    return async () => (await db().assessment.count({ where: { id } })) > 0;
  },
  looks: async (at) => {
    const subjectId = await person({});
    const assessmentId = await assessment(subjectId, now);
    const look = {
      viewerId: readerId,
      subjectId,
      assessmentId,
      grade: "SCORES",
      door: "PAGE",
      at,
    } as const;
    const { id } = await db().accessLogEntry.create({ data: look });
    return async () => (await db().accessLogEntry.count({ where: { id } })) > 0;
  },
  audit: async (at) => {
    const { id } = await db().auditEntry.create({
      data: { askedBy: "JOB", act: "person-erased", at },
    });
    return async () => (await db().auditEntry.count({ where: { id } })) > 0;
  },
  leavers: async (removedAt) => {
    const userId = await person({ removedAt });
    return async () => (await db().erasureRequest.count({ where: { userId } })) === 0;
  },
  mails: async (mailedAt) => {
    const data = { userId: await person({}), kind: "x", key: "x", claimedAt: mailedAt, mailedAt };
    const { id } = await db().reminder.create({ data });
    return async () => (await db().reminder.count({ where: { id } })) > 0;
  },
  sessions: async (endedAt) => {
    const data = {
      userId: await person({}),
      expiresAt: new Date(endedAt.getTime() + DAY_MS),
      endedAt,
    };
    const { id } = await db().session.create({ data });
    return async () => (await db().session.count({ where: { id } })) > 0;
  },
};

async function keep(keeping: Keeping): Promise<void> {
  await db().installation.update({ where: { id: 1 }, data: columnsFrom(keeping) });
}

describe("after the job nothing older remains, and nothing younger is gone", () => {
  test.each(KINDS)("%s", async (kind) => {
    const months = fc.constantFrom(...choicesOf(kind));
    // Two days beside the edge at least: what a month is depends on the zone of whoever counts.
    const days = fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 1, maxLength: 4 });
    const sides = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const run = async (kept: number, offsets: number[], older: boolean[]) => {
      await db().user.deleteMany({ where: { id: { not: readerId } } });
      if (kind === "audit") await keep({ ...NOTHING, audit: 12 });
      if (kind === "audit") await dropOld(now);
      const edge = Temporal.Instant.fromEpochMilliseconds(now.getTime())
        .toZonedDateTimeISO("UTC")
        .subtract({ months: kept }).epochMilliseconds;
      const things = await Promise.all(
        offsets.map(async (offset, at) => {
          const isOlder = older[at] ?? false;
          const moment = edge + (isOlder ? -offset : Math.min(offset, 25)) * DAY_MS;
          return { isOlder, isThere: await ADD[kind](new Date(moment)) };
        }),
      );
      await keep({ ...NOTHING, [kind]: kept });
      const due = await countDue(ADMIN, { ...NOTHING, [kind]: kept }, now);
      const goes = things.filter(({ isOlder }) => isOlder).length;
      expect(due?.[kind]).toBe(goes);
      expect(await dropOld(now)).toBe(goes);
      for (const { isOlder, isThere } of things) expect(await isThere()).toBe(!isOlder);
      expect(await dropOld(now)).toBe(0);
    };
    await fc.assert(fc.asyncProperty(months, days, sides, run), { numRuns: 8 });
  });
});

test("without a setting nothing goes, and nobody but the job's age may delete", async () => {
  await keep(NOTHING);
  const id = await assessment(await person({}), new Date("2015-01-01"));
  expect(await dropOld(now)).toBe(0);
  const deed = db().assessment.delete({ where: { id } });
  expect(await deed.then(() => "none", violatedRule)).toBe("assessment_never_changes");
});

test("who was once shown an answer that is gone still counts among the readers", async () => {
  await keep({ ...NOTHING, assessments: 24 });
  const userId = await person({});
  const old = await assessment(userId, new Date("2015-01-01"));
  const fresh = await assessment(userId, now);
  const share = { audience: "MANAGER", audienceUserId: readerId, grade: "VERDICT" } as const;
  await db().share.create({ data: { assessmentId: old, ...share } });
  const readers = () => db().$transaction((tx) => readersOfAnswers(tx, [fresh]));
  const before = await readers();
  expect(before.get(fresh)).toEqual([readerId]);
  expect(await dropOld(now)).toBeGreaterThan(0);
  expect(await db().assessment.count({ where: { id: old } })).toBe(0);
  expect(await readers()).toEqual(before);
});

test("somebody who is shown an answer while the job waits counts among the readers too", async () => {
  await keep({ ...NOTHING, assessments: 24 });
  const userId = await person({});
  const old = await assessment(userId, new Date("2015-01-01"));
  const fresh = await assessment(userId, now);
  const share = { audience: "MANAGER", audienceUserId: readerId, grade: "VERDICT" } as const;
  let dropping: Promise<number> | undefined;
  await db().$transaction(async (tx) => {
    await tx.share.create({ data: { assessmentId: old, ...share } });
    dropping = dropOld(now);
    await expect.poll(waitingForLocks).toBeGreaterThan(0);
  });
  expect(await dropping).toBeGreaterThan(0);
  const readers = await db().$transaction((tx) => readersOfAnswers(tx, [fresh]));
  expect(readers.get(fresh)).toEqual([readerId]);
});

test("a leaver's records go after the week of grace, and a released figure stays", async () => {
  const closesOn = new Date("2020-01-01");
  await db().figureClosing.create({ data: { closesOn, closedAt: closesOn, smallestGroup: 5 } });
  const figure = { closesOn, size: 5, shown: {} };
  await db().figureCell.create({ data: figure });
  await keep({ ...NOTHING, leavers: 6 });
  const userId = await person({ removedAt: new Date(now.getTime() - 300 * DAY_MS) });
  const id = await assessment(userId, now);
  await dropOld(now);
  expect(await db().user.count({ where: { id: userId } })).toBe(1);
  await eraseDue(new Date(now.getTime() + 8 * DAY_MS));
  expect(await db().user.count({ where: { id: userId } })).toBe(0);
  expect(await db().assessment.count({ where: { id } })).toBe(0);
  expect(await db().figureCell.count()).toBe(1);
});

test("an admin changes it, each setting with an entry; nobody else does", async () => {
  await keep(NOTHING);
  const ada = viewerOf(await person({ isAdmin: true }), "2026-11-30", { isAdmin: true });
  const jonas = viewerOf(await person({}), "2026-11-30");
  const wanted = { ...NOTHING, looks: 24, sessions: 3 };
  expect(await changeKeeping(jonas, wanted)).toEqual({ ok: false, reason: "not-found" });
  expect(await changeKeeping(ada, wanted)).toMatchObject({ ok: true });
  const where = { askerId: ada.userId };
  const entries = await db().auditEntry.findMany({ where, orderBy: { thing: "asc" } });
  expect(entries).toMatchObject([
    { thing: "keepLooks", details: { before: null, after: 24 } },
    { thing: "keepSessions", details: { before: null, after: 3 } },
  ]);
});
