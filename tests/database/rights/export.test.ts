import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { personalTables } from "@/lib/column/tables";
import { db } from "@/lib/db/client";
import { exportJsonSchema, type PersonalExport } from "@/lib/rights/export-document";
import { exportOf } from "@/lib/rights/export-queries";
import { sealedRecord } from "@/lib/trial/sealed-record";
import { freshDatabase } from "@/tests/support/database";
import { furnishSealed } from "../sealing/furnished";
import { viewerOf } from "../trial/viewer";

freshDatabase();

// An independent validator. It ignores formats, as zod also writes a pattern for each.
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
  exportJsonSchema(),
);

const everything = new Map<string, PersonalExport>();
beforeAll(async () => {
  await furnishSealed();
  await reviewedByManagerAlone();
  const now = new Date();
  for (const { id, name, email } of await db().user.findMany())
    everything.set(id, await exportOf(viewerOf(id, "2026-11-26", { name, email }), now));
});

/** Adds the manager's review to a running trial, without the person's. */
async function reviewedByManagerAlone(): Promise<void> {
  const trial = await db().trial.findFirstOrThrow({
    where: {
      agreedAt: { not: null },
      cancelledAt: null,
      endedEarlyOn: null,
      ending: null,
      startsOn: { lt: new Date() },
      endsOn: { gt: new Date() },
      reviews: { none: { week: 10 } },
    },
  });
  const answers = sealedRecord("review", { met: [], well: "the manager's words", next: "" });
  const review = { trialId: trial.id, week: 10, side: "MANAGER" as const, answers };
  await db().trialReview.create({ data: review });
}

test("every export matches the published schema", () => {
  for (const one of everything.values()) {
    validate(one);
    expect(validate.errors ?? []).toEqual([]);
  }
  const [first] = everything.values();
  expect(validate({ ...first, parts: { ...first?.parts, Assessment: [{ id: 1 }] } })).toBe(false);
  expect(validate({ ...first, more: 1 })).toBe(false);
});

describe("all exports together contain every personal row", () => {
  test.each(personalTables())("$model", async ({ model, table, of }) => {
    const rows = await db().$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS "rows" FROM "${table}" t, "user" u WHERE ${of.replaceAll("$1::uuid", 'u."id"').replaceAll("$1", 'u."id"')}`,
    );
    const counts = [...everything.values()].map(({ parts }) => parts[model]?.length ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows[0]?.rows);
  });
});

test("an export has the person's own texts and who looked, and no secret or other person's note", async () => {
  const noted = await db().assessment.findFirstOrThrow({ where: { note: { not: null } } });
  const own = everything.get(noted.userId)!;
  const notes = (one: PersonalExport) =>
    (one.parts.Assessment ?? []).map(({ note }) => note).filter(Boolean);
  expect(notes(own).length).toBeGreaterThan(0);
  for (const [id, one] of everything) {
    const text = JSON.stringify(one);
    expect(text).not.toMatch(/"v2\.|\$argon2id/);
    if (id !== noted.userId) for (const note of notes(own)) expect(notes(one)).not.toContain(note);
  }
  const looked = await db().accessLogEntry.findFirst({ include: { viewer: true } });
  if (looked?.viewer) {
    const exported = JSON.stringify(everything.get(looked.subjectId)?.parts.AccessLogEntry);
    expect(exported).toContain(looked.viewer.name);
  }
});

test("the other side's review is exported once the person's own is in", async () => {
  const all = JSON.stringify([...everything.values()]);
  expect(all).not.toContain("the manager's words");
  const reviews = await db().trialReview.findMany({ include: { trial: true } });
  for (const { week, side, trialId, trial } of reviews) {
    const own = reviews.some(
      (one) => one.trialId === trialId && one.week === week && one.side === "PERSON",
    );
    const reviewsOf = everything.get(trial.personId)?.parts.TrialReview ?? [];
    const isThere = reviewsOf.some(
      (one) => one.trialId === trialId && one.week === week && one.side === side,
    );
    expect(isThere).toBe(side === "PERSON" || own);
  }
});
