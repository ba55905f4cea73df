import { beforeAll, expect, test } from "vitest";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { decideConsent } from "@/lib/release/consent-mutations";
import { findOwnChoices } from "@/lib/release/consent-queries";
import { CAST } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
const now = new Date("2026-11-24T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let viewer: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Halyard" } });
  const { id: userId } = await db().user.create({
    data: { name: CAST.lea.name, email: CAST.lea.email, joinedAt: now },
  });
  const expiresAt = new Date("2027-06-01T00:00:00Z");
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: now } });
  const found = await findViewerOfSession(session.id, userId, now, 100);
  if (!found) throw new Error("cannot sign in");
  viewer = found;
});

const yes = { given: true, expiresOn: null };
const no = { given: false, expiresOn: null };

test("nothing counts without consent", async () => {
  const { consent: before } = await findOwnChoices(viewer);
  expect(before.now).toEqual({ counts: false, expiresOn: null, decided: false });
  expect((await decideConsent(viewer, yes, now)).ok).toBe(true);
  const { consent: after } = await findOwnChoices(viewer);
  expect(after.now).toEqual({ counts: true, expiresOn: null, decided: true });
});

test("a withdrawal works at once, also with a clock that is behind, and the history keeps everything", async () => {
  await decideConsent(viewer, no, later(-60));
  const { now: after, history } = (await findOwnChoices(viewer)).consent;
  expect(after).toEqual({ counts: false, expiresOn: null, decided: true });
  expect(history.map(({ given }) => given)).toEqual([false, true]);
});

test("is idempotent: the same choice writes nothing, twenty at once write one", async () => {
  await decideConsent(viewer, no, later(1));
  await Promise.all(Array.from({ length: 20 }, () => decideConsent(viewer, yes, later(2))));
  expect(await db().figureConsent.count()).toBe(3);
});

test("an end date must be in the future, and ends the consent on its day", async () => {
  const until = (days: number) => ({ given: true, expiresOn: addDays(viewer.today, days) });
  expect(await decideConsent(viewer, until(0), later(3))).toMatchObject({ ok: false });
  expect((await decideConsent(viewer, until(2), later(3))).ok).toBe(true);
  const on = async (days: number) =>
    (await findOwnChoices({ ...viewer, today: addDays(viewer.today, days) })).consent;
  expect((await on(1)).now.counts).toBe(true);
  expect((await on(2)).now).toEqual({ counts: false, expiresOn: null, decided: true });
});

test("decisions are never rewritten, and a withdrawal has no end date", async () => {
  await expect(db().figureConsent.updateMany({ data: { given: true } })).rejects.toThrow();
  await expect(db().figureConsent.deleteMany()).rejects.toThrow();
  await expect(db().$executeRaw`TRUNCATE "figure_consent"`).rejects.toThrow();
  const { userId } = viewer;
  const odd = { userId, given: false, expiresOn: new Date("2027-01-01") };
  await expect(db().figureConsent.create({ data: odd })).rejects.toThrow();
});
