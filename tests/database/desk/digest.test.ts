import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { mailDigests } from "@/lib/desk/digest-mutations";
import { findDesk } from "@/lib/desk/queries";
import { saveReminderSetting } from "@/lib/reminder/mutations";
import { USUAL_SETTING, weekdayOf } from "@/lib/reminder/reminder";
import { stopMails } from "@/lib/reminder/stop-mutations";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";
import { mailServer, type MailServer } from "@/tests/support/smtp";

freshDatabase();

let mail: MailServer;
const today = dayOf(NOW, "Europe/Paris");
const at = (days: number, time = "10:00") => new Date(`${addDays(today, days)}T${time}:00Z`);
const asks = async (who: CastKey, more = {}) =>
  saveReminderSetting(await as(who), {
    ...USUAL_SETTING,
    digest: true,
    digestOn: weekdayOf(today),
    ...more,
  });

beforeAll(async () => {
  mail = await mailServer();
  Object.assign(process.env, mail.environment);
  await seedDemo(NOW);
});
afterAll(() => mail.stop());
beforeEach(async () => {
  mail.received.length = 0;
  await db().reminder.deleteMany();
  await db().reminderSetting.deleteMany();
});

test("nobody gets one who did not ask", async () => {
  expect(await mailDigests(at(0))).toBe(0);
});

test("ten instances send one, which counts what This week shows and says nothing of it", async () => {
  await asks("priya");
  const sent = await Promise.all(Array.from({ length: 10 }, () => mailDigests(at(0))));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
  const [letter] = mail.received;
  const desk = await findDesk(await as("priya"), [], at(0));
  const sizeOf = (name: string) =>
    desk?.groups.find((group) => group.name === name)?.items.length ?? 0;
  const all = desk!.groups.flatMap(({ items }) => items).length;
  expect(letter?.to).toBe(CAST.priya.email);
  expect(letter?.text).toContain(
    `${all} things to do as a manager. Due this week: ${sizeOf("week")}. Overdue: ${sizeOf("overdue")}.`,
  );
  for (const { name } of Object.values(CAST))
    if (name !== CAST.priya.name) expect(letter?.text).not.toContain(name);
  expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/undecided|trial|leaning|Storage|gap/i);
  expect(await mailDigests(at(0, "12:00"))).toBe(0);
});

test("once a week, on the chosen day, after the quiet hours, also at a weekend", async () => {
  await asks("priya");
  expect(await mailDigests(at(-1))).toBe(0);
  expect(await mailDigests(at(1))).toBe(0);
  expect(await mailDigests(at(0, "03:00"))).toBe(0);
  expect(await mailDigests(at(0))).toBe(1);
  await asks("priya", { digestOn: (weekdayOf(today) % 7) + 1 });
  const isSameWeek = weekdayOf(today) < 7;
  expect(await mailDigests(at(1))).toBe(isSameWeek ? 0 : 1);
  await asks("priya");
  expect(await mailDigests(at(7))).toBe(1);
  const saturday = 6 - weekdayOf(today) + 14;
  await asks("priya", { digestOn: 6 });
  expect(await mailDigests(at(saturday))).toBe(1);
});

test("without reminders by email too, and over their cap, because it was asked for", async () => {
  await asks("priya", { byMail: false, weeklyCap: 0 });
  expect(await mailDigests(at(0))).toBe(1);
});

test("none comes when nothing is to be done, and that day is not looked at again", async () => {
  await asks("jonas");
  expect(await mailDigests(at(0))).toBe(0);
  const [claim] = await db().reminder.findMany({ where: { kind: "digest" } });
  expect(claim).toMatchObject({ mailedAt: null });
  expect(claim?.snoozedUntil).not.toBeNull();
  expect(await mailDigests(at(0, "14:00"))).toBe(0);
});

test("the look is in the access log of those who share, once, as the weekly email", async () => {
  await asks("priya");
  await mailDigests(at(14));
  await mailDigests(at(14, "14:00"));
  const looks = await db().accessLogEntry.findMany({
    where: { door: "DIGEST", at: { gte: at(14), lt: at(15) } },
  });
  expect(looks.length).toBeGreaterThan(0);
  expect(new Set(looks.map(({ lookId }) => lookId)).size).toBe(1);
  const priya = await as("priya");
  expect(new Set(looks.map(({ viewerId }) => viewerId))).toEqual(new Set([priya.userId]));
});

test("a manager of yesterday and somebody removed get none", async () => {
  await asks("priya");
  const { userId } = await as("priya");
  await db().user.update({ where: { id: userId }, data: { removedAt: at(0) } });
  expect(await mailDigests(at(0))).toBe(0);
  await db().user.update({ where: { id: userId }, data: { removedAt: null } });
});

test("the link in it stops it, and nothing else does", async () => {
  await asks("priya");
  await mailDigests(at(0));
  const [letter] = mail.received;
  const token = /\/unsubscribe\/([\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect(letter?.unsubscribe).toBe(`<http://localhost:3000/api/unsubscribe/${token}>`);
  for (const wrong of ["", "x", `${token}x`, token.replace(/^./, "A")])
    expect((await stopMails(wrong, at(1))).ok, wrong).toBe(false);
  expect((await stopMails(token, at(366))).ok).toBe(false);
  expect((await stopMails(token, at(1))).ok).toBe(true);
  const { userId } = await as("priya");
  const setting = await db().reminderSetting.findUnique({ where: { userId } });
  expect(setting).toMatchObject({ digest: false, byMail: true });
  expect(await mailDigests(at(7))).toBe(0);
});
