import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { usualSentence } from "@/lib/mail/letter";
import { EVERYBODY } from "@/lib/people/mailing/input";
import { inviteChosen, mailAwaited, mailInvitations } from "@/lib/people/mailing/mutations";
import { countAwaited, findAddressees } from "@/lib/people/mailing/queries";
import { inviteAgain } from "@/lib/people/mutations";
import { freshDatabase } from "@/tests/support/database";
import { mailServer, type MailServer } from "@/tests/support/smtp";
import { appliedList, loneAdmin, now } from "../applied-list";

freshDatabase();

const SENTENCE = "We answer by Friday and talk it over on Monday.";
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const everybody = { teamId: EVERYBODY, again: false, sentence: SENTENCE };
const everybodyAgain = { ...everybody, again: true };
const isOpen = { usedAt: null };

let mail: MailServer;
let viewer: Viewer;
beforeAll(async () => {
  mail = await mailServer();
  Object.assign(process.env, mail.environment);
});
beforeEach(async () => {
  viewer = await loneAdmin(null);
  mail.received.length = 0;
});

const mailedTo = () => mail.received.map(({ to }) => to).sort();
const queuedBy = (presses: Awaited<ReturnType<typeof mailAwaited>>[]) =>
  presses.map((press) => (press.ok ? press.value : -1)).sort();

/** Somebody added by hand: to the team of this name below Engineering, or to none. */
async function added(name: string, team?: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.com`;
  const { id } = await db().user.create({ data: { name, email, invitedAt: now } });
  if (!team) return id;
  const above = await db().team.findFirstOrThrow({ where: { name: "Engineering" } });
  const { id: teamId } = await db().team.create({ data: { name: team, parentId: above.id } });
  await db().membership.create({
    data: { userId: id, teamId, startsOn: toDatabaseDay("2026-12-01") },
  });
  return id;
}

test("everybody never mailed is counted, named and mailed once, across lists, whoever presses at once", async () => {
  await appliedList(viewer, false);
  await added("Bo");
  expect(await findAddressees(viewer, everybody, now)).toMatchObject({ count: 7, canMail: true });
  expect((await findAddressees(viewer, everybody, now))?.names.slice(0, 2)).toEqual([
    "Bo",
    "Person 0",
  ]);
  const presses = [1, 2, 3].map(() => mailAwaited(viewer, everybody, now));
  expect(queuedBy(await Promise.all(presses))).toEqual([0, 0, 7]);
  expect(mail.received).toEqual([]);
  expect(await countAwaited(viewer)).toMatchObject({ waiting: 7, never: 0, owed: 7 });
  await Promise.all([1, 2].map(() => mailInvitations(later(1))));
  expect(mailedTo()).toEqual([
    "bo@example.com",
    ...[0, 1, 2, 3, 4, 5].map((index) => `p${index}@example.com`),
  ]);
  expect(mail.received[0]?.text).toContain("Ada invites you to Pendulum at Halyard");
  expect(mail.received[0]?.text).toContain(SENTENCE);
  expect(await countAwaited(viewer)).toMatchObject({ owed: 0, lastMailedAt: later(1) });
});

test("who was mailed is mailed again only on request, an hour later, and the older link ends", async () => {
  const id = await added("Bo");
  await mailAwaited(viewer, everybody, now);
  await mailInvitations(now);
  expect(queuedBy([await mailAwaited(viewer, everybody, later(120))])).toEqual([0]);
  expect(queuedBy([await mailAwaited(viewer, everybodyAgain, later(30))])).toEqual([0]);
  const presses = [1, 2].map(() => mailAwaited(viewer, everybodyAgain, later(120)));
  expect(queuedBy(await Promise.all(presses))).toEqual([0, 1]);
  await mailInvitations(later(121));
  expect(mailedTo()).toEqual(["bo@example.com", "bo@example.com"]);
  expect(new Set(mail.received.map(({ link }) => link)).size).toBe(2);
  expect(await db().oneTimeToken.count({ where: { userId: id, ...isOpen } })).toBe(1);
});

test("a team is mailed with the teams below it, and with who starts there later; nobody else is", async () => {
  await appliedList(viewer, false);
  await added("Bo");
  await added("Cy", "Storage");
  const { id } = await db().team.findFirstOrThrow({ where: { name: "Storage" } });
  const storage = { ...everybody, teamId: id };
  expect(await findAddressees(viewer, storage, now)).toMatchObject({ count: 1, names: ["Cy"] });
  expect(queuedBy([await mailAwaited(viewer, storage, now)])).toEqual([1]);
  const { id: engineering } = await db().team.findFirstOrThrow({ where: { name: "Engineering" } });
  const wish = { ...everybody, teamId: engineering };
  expect(queuedBy([await mailAwaited(viewer, wish, now)])).toEqual([6]);
  for (const teamId of ["", "nothing", viewer.userId])
    expect(queuedBy([await mailAwaited(viewer, { ...everybody, teamId }, now)])).toEqual([0]);
  await mailInvitations(now);
  expect(mailedTo()).not.toContain("bo@example.com");
  expect(mail.received).toHaveLength(7);
});

test("a sentence is sealed while a mail waits, and gone once it is sent; the usual one is not stored", async () => {
  await added("Bo");
  await mailAwaited(viewer, everybody, now);
  const [kept] = await db().invitationMailing.findMany();
  expect(kept?.sentence).toMatch(/^v2\./);
  await mailInvitations(now);
  expect(await db().invitationMailing.count()).toBe(0);
  const id = await added("Cy");
  await db().user.update({ where: { id }, data: { locale: "fr" } });
  await mailAwaited(viewer, { ...everybody, sentence: usualSentence("en") }, now);
  expect((await db().invitationMailing.findFirst())?.sentence).toBeNull();
  await mailInvitations(now);
  expect((await mail.mailTo("cy@example.com")).text).toContain(usualSentence("fr"));
});

test("an import mails the sentence written on its preview", async () => {
  await appliedList(viewer, true, SENTENCE);
  expect(await mailInvitations(now)).toBe(6);
  expect(mail.received.every(({ text }) => text.includes(SENTENCE))).toBe(true);
});

test("a link that an admin sends alone counts as mailed, and takes the place of a mail that is owed", async () => {
  const id = await added("Bo");
  await mailAwaited(viewer, everybody, now);
  expect(await inviteAgain(viewer, id, now)).toMatchObject({ value: { mail: "sent" } });
  expect(await mailInvitations(now)).toBe(0);
  expect(mailedTo()).toEqual(["bo@example.com"]);
  expect(await countAwaited(viewer)).toMatchObject({ waiting: 1, never: 0, owed: 0 });
});

test("nobody but an admin mails or is told; who joined or was removed is not mailed", async () => {
  const [joined, removed] = [await added("Bo"), await added("Cy")];
  const engineer = { ...viewer, isAdmin: false };
  expect(await mailAwaited(engineer, everybody, now)).toEqual({ ok: false, reason: "not-found" });
  expect(await findAddressees(engineer, everybody, now)).toBeNull();
  expect(await countAwaited(engineer)).toBeNull();
  await mailAwaited(viewer, everybody, now);
  await db().user.update({ where: { id: joined }, data: { joinedAt: now } });
  await db().user.update({ where: { id: removed }, data: { removedAt: now } });
  expect(await mailInvitations(now)).toBe(0);
  expect(queuedBy([await mailAwaited(viewer, everybodyAgain, later(120))])).toEqual([0]);
  expect(await db().invitationMailing.count()).toBe(0);
});

test("only the chosen who have not joined are mailed again, and not twice within an hour", async () => {
  const [bo, cy] = [await added("Bo"), await added("Cy")];
  await mailAwaited(viewer, everybody, now);
  await mailInvitations(now);
  mail.received.length = 0;
  const chosen = [bo, viewer.userId, "no id"];
  expect(await inviteChosen(viewer, chosen, later(30))).toEqual({ ok: true, value: 0 });
  expect(await inviteChosen(viewer, chosen, later(120))).toEqual({ ok: true, value: 1 });
  await mailInvitations(later(121));
  expect(mailedTo()).toEqual(["bo@example.com"]);
  expect(await inviteChosen(viewer, [], later(300))).toEqual({
    ok: false,
    reason: "nobody-chosen",
  });
  expect(await db().oneTimeToken.count({ where: { userId: cy, ...isOpen } })).toBe(1);
});
