import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/queries";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { decideAll, decideShare, stopSharing } from "@/lib/sharing/mutations";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { keepStanding } from "@/lib/sharing/standing-mutations";
import { nameReader } from "@/lib/sharing/naming-mutations";
import { resumeSharing, undoDecisions } from "@/lib/sharing/undo-mutations";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { assessmentsOf, castViewer as as, NOW } from "@/tests/support/sharing-world";

freshDatabase();
let [jonas, priya]: Viewer[] = [];
let ids: string[];
let minute = 0;
const next = () => new Date(NOW.getTime() + (minute += 1) * 60_000);
const reader = () => ({ audience: "MANAGER", readerId: priya!.userId }) as const;

/** What the manager sees of each assessment, and of future ones. */
async function seen(viewer = jonas!) {
  const manager = (await findOwnSharing(viewer)).find(({ audience }) => audience === "MANAGER");
  return {
    of: ids.map((id) => manager?.shared.get(id)?.grade ?? "NOTHING"),
    future: manager?.standing?.grade ?? null,
  };
}

async function withdrawEverything(): Promise<Date> {
  const moment = next();
  const nothing = { ...reader(), grade: "NOTHING", expiresOn: null, alsoFuture: true } as const;
  expect((await decideAll(jonas!, nothing, moment)).ok).toBe(true);
  expect(await seen()).toEqual({ of: ids.map(() => "NOTHING"), future: "NOTHING" });
  return moment;
}

const undo = (moment: Date) => undoDecisions(jonas!, { ...reader(), moment }, next());

beforeAll(() => seedDemo(NOW));
beforeEach(async () => {
  [jonas, priya] = [await as("jonas"), await as("priya")];
  ids = await assessmentsOf(jonas);
  const grades = ["EVERYTHING", "VERDICT", "NOTHING"] as const;
  for (const [place, assessmentId] of ids.entries()) {
    const choice = { ...reader(), grade: grades[place % 3]!, expiresOn: null, assessmentId };
    await decideShare(jonas, choice, next());
  }
  await keepStanding(jonas, { ...reader(), grade: "SCORES", expiresOn: null }, next());
});

test("an accidental withdrawal is undone for each assessment and for future ones", async () => {
  const before = await seen();
  expect(new Set(before.of).size).toBe(3);
  const rows = await db().share.count();
  const moment = await withdrawEverything();
  const withdrawn = await db().share.count();
  expect((await undo(moment)).ok).toBe(true);
  expect(await seen()).toEqual(before);
  // Nothing is rewritten: the history has the withdrawal and its undo.
  expect((await db().share.count()) - withdrawn).toBe(withdrawn - rows);
});

test("undo is idempotent, and does nothing at another moment", async () => {
  const moment = await withdrawEverything();
  await undo(new Date(moment.getTime() - 1));
  expect(await seen()).toEqual({ of: ids.map(() => "NOTHING"), future: "NOTHING" });
  await undo(moment);
  const rows = [await db().share.count(), await db().standingShare.count()];
  await Promise.all([undo(moment), undo(moment)]);
  expect([await db().share.count(), await db().standingShare.count()]).toEqual(rows);
});

test("decisions made since stay", async () => {
  const moment = await withdrawEverything();
  const choice = { ...reader(), grade: "SCORES", expiresOn: null } as const;
  await decideShare(jonas!, { ...choice, assessmentId: ids[0]! }, next());
  await keepStanding(jonas!, { ...reader(), grade: null, expiresOn: null }, next());
  await undo(moment);
  const after = await seen();
  expect([after.of[0], after.of[1], after.future]).toEqual(["SCORES", "VERDICT", null]);
});

test("a choice that has expired meanwhile stays expired", async () => {
  const tomorrow = addDays(jonas!.today, 1);
  const choice = { ...reader(), grade: "EVERYTHING", expiresOn: tomorrow } as const;
  await decideShare(jonas!, { ...choice, assessmentId: ids[0]! }, next());
  const moment = await withdrawEverything();
  const later = { ...jonas!, today: tomorrow };
  await undoDecisions(later, { ...reader(), moment }, next());
  const after = await seen(later);
  expect([after.of[0], after.of[1]]).toEqual(["NOTHING", "VERDICT"]);
});

test("nothing is restored for a former reader, nor for other people's assessments", async () => {
  const moment = await withdrawEverything();
  const malik = await as("malik");
  expect(await undoDecisions(malik, { ...reader(), moment }, next())).toMatchObject({
    ok: false,
    reason: "another-reader",
  });
  const ruth = await as("ruth");
  await undoDecisions(ruth, { ...reader(), moment }, next());
  expect(await seen()).toEqual({ of: ids.map(() => "NOTHING"), future: "NOTHING" });
});

test("one press stops sharing with every reader, and one brings all of it back", async () => {
  const mentor = { audience: "MENTOR", email: CAST.malik.email } as const;
  const malik = await as("malik");
  await nameReader(jonas!, mentor, next());
  const choice = { audience: "MENTOR", readerId: malik.userId, grade: "VERDICT" } as const;
  await decideShare(jonas!, { ...choice, expiresOn: null, assessmentId: ids[0]! }, next());
  const seenByAll = async () =>
    (await findOwnSharing(jonas!)).map(({ audience, shared, standing }) => ({
      audience,
      of: ids.map((id) => shared.get(id)?.grade ?? "NOTHING"),
      future: standing?.grade ?? null,
    }));
  const before = await seenByAll();
  expect(before.map(({ of }) => new Set(of).size)).toEqual([3, 2]);
  const moment = next();
  await stopSharing(jonas!, moment);
  const nothing = ids.map(() => "NOTHING");
  expect(await seenByAll()).toEqual([
    { audience: "MANAGER", of: nothing, future: null },
    { audience: "MENTOR", of: nothing, future: null },
  ]);
  const rows = [await db().share.count(), await db().standingShare.count()];
  await stopSharing(jonas!, next());
  expect([await db().share.count(), await db().standingShare.count()]).toEqual(rows);
  await resumeSharing(jonas!, { moment }, next());
  expect(await seenByAll()).toEqual(before);
});
