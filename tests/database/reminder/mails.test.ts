import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hashOf } from "@/lib/auth/link/one-time-token";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { mailReminders } from "@/lib/reminder/mail-mutations";
import { saveReminderSetting, snoozeReminder } from "@/lib/reminder/mutations";
import { findOwnReminders } from "@/lib/reminder/queries";
import { USUAL_SETTING } from "@/lib/reminder/reminder";
import { freshDatabase } from "@/tests/support/database";
import { mailServer, type MailServer } from "@/tests/support/smtp";
import { waitingForLocks } from "@/tests/support/waiting-for-locks";
import { viewerOf } from "../trial/viewer";

freshDatabase();

// A Friday morning, in the first week of a trial that began on Monday.
const NOW = new Date("2026-11-27T10:00:00Z");
const today = dayOf(NOW, "UTC");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
let mail: MailServer;
let [jonas, team] = ["", ""];
const viewer = () => viewerOf(jonas, today, { teamId: team });

beforeAll(async () => {
  mail = await mailServer();
  Object.assign(process.env, mail.environment);
  await db().installation.create({ data: { name: "Test" } });
  team = (await db().team.create({ data: { name: "Storage" } })).id;
  const data = { name: "Jonas", email: "jonas@x.example", joinedAt: NOW };
  jonas = (await db().user.create({ data })).id;
});
afterAll(() => mail.stop());
beforeEach(async () => {
  mail.received.length = 0;
  await db().trial.deleteMany();
  await db().reminder.deleteMany();
  await db().reminderSetting.deleteMany();
  await db().trial.create({
    data: {
      personId: jonas,
      teamId: team,
      agreedAt: new Date("2026-11-20T10:00:00Z"),
      startsOn: toDatabaseDay("2026-11-23"),
      endsOn: toDatabaseDay(addDays("2026-11-23", 84)),
    },
  });
});

test("ten instances that mail at once send one mail, which contains nothing private and a link for one week", async () => {
  const sent = await Promise.all(Array.from({ length: 10 }, () => mailReminders(NOW)));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await mailReminders(later(120))).toBe(0);
  expect(mail.received).toHaveLength(1);
  const [letter] = mail.received;
  expect(letter?.to).toBe("jonas@x.example");
  expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/trial|Storage|lead/i);
  const secret = /\/pulse\/([\w-]+)/.exec(letter?.link ?? "")?.[1] ?? "";
  const link = await db().trialPulseLink.findUnique({ where: { hash: hashOf(secret) } });
  expect(link).toMatchObject({ week: 1, usedAt: null });
});

test("none in quiet hours, at the weekend, or to people who opted out", async () => {
  expect(await mailReminders(new Date("2026-11-27T18:00:00Z"))).toBe(0);
  expect(await mailReminders(new Date("2026-11-28T10:00:00Z"))).toBe(0);
  await saveReminderSetting(viewer(), { ...USUAL_SETTING, byMail: false });
  expect(await mailReminders(NOW)).toBe(0);
  await saveReminderSetting(viewer(), { ...USUAL_SETTING, weeklyCap: 0 });
  expect(await mailReminders(NOW)).toBe(0);
});

test("never more than the cap in seven days", async () => {
  await saveReminderSetting(viewer(), { ...USUAL_SETTING, weeklyCap: 1 });
  expect(await mailReminders(NOW)).toBe(1);
  // On Monday the review of week 2 is due, on Friday its questions.
  expect(await mailReminders(later(3 * 24 * 60))).toBe(0);
  expect(await mailReminders(later(7 * 24 * 60 + 1))).toBe(1);
});

test("the cap holds between two instances: the second counts only once the first has claimed", async () => {
  await saveReminderSetting(viewer(), { ...USUAL_SETTING, weeklyCap: 1 });
  let isCounted = false;
  const first = db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${jonas}::uuid FOR NO KEY UPDATE`;
    const second = mailReminders(NOW).then((sent) => {
      isCounted = true;
      return sent;
    });
    await expect.poll(waitingForLocks).toBe(1);
    expect(isCounted).toBe(false);
    const other = { userId: jonas, kind: "review", key: "another trial", claimedAt: NOW };
    await tx.reminder.create({ data: other });
    return { second };
  });
  expect(await (await first).second).toBe(0);
});

test("a postponed reminder waits, in the app and by mail; a done one ends", async () => {
  const [reminder] = (await findOwnReminders(viewer(), NOW)).reminders;
  expect(reminder).toMatchObject({ kind: "pulse", week: 1 });
  await snoozeReminder(viewer(), reminder ?? { kind: "", key: "" }, NOW);
  expect((await findOwnReminders(viewer(), NOW)).reminders).toEqual([]);
  expect(await mailReminders(NOW)).toBe(0);
  const foreign = { kind: "pulse", key: "somebody else's" };
  expect((await snoozeReminder(viewer(), foreign, NOW)).ok).toBe(false);
});

test("a long absence during a future trial is reported until the trial begins", async () => {
  const startsOn = addDays(today, 40);
  const days = { startsOn: toDatabaseDay(startsOn), endsOn: toDatabaseDay(addDays(startsOn, 84)) };
  await db().trial.updateMany({ data: days });
  const kinds = async () =>
    (await findOwnReminders(viewer(), NOW)).reminders.map(({ kind }) => kind);
  const away = (from: number, until: number) => ({
    userId: jonas,
    startsOn: toDatabaseDay(addDays(startsOn, from)),
    endsOn: toDatabaseDay(addDays(startsOn, until)),
  });
  await db().absence.create({ data: away(10, 20) });
  expect(await kinds()).toEqual([]);
  await db().absence.create({ data: away(30, 40) });
  expect(await kinds()).toEqual(["clash"]);
  await db().trial.updateMany({ data: { cancelledAt: NOW } });
  expect(await kinds()).toEqual([]);
  await db().absence.deleteMany();
});

test("a mail that the server refused is tried again after an hour, not before", async () => {
  await db().reminder.create({
    data: {
      userId: jonas,
      kind: "pulse",
      claimedAt: later(-30),
      key: `${(await db().trial.findFirstOrThrow()).id}:1`,
    },
  });
  expect(await mailReminders(NOW)).toBe(0);
  expect(await mailReminders(later(31))).toBe(1);
  // A sender that died after the server accepted the mail sends it again; the same Message-ID marks the duplicate.
  await db().reminder.updateMany({ data: { mailedAt: null } });
  expect(await mailReminders(later(31 + 61))).toBe(1);
  expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(1);
  expect(mail.received).toHaveLength(2);
});
