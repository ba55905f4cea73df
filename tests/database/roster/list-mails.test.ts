import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { mailInvitations } from "@/lib/people/mailing/mutations";
import { refused } from "@/lib/outcome";
import { handListLinks, mailListLater } from "@/lib/roster/invitation-mutations";
import { freshDatabase } from "@/tests/support/database";
import { mailServer, type MailServer } from "@/tests/support/smtp";
import { appliedList, invitedBy, loneAdmin, now } from "../applied-list";

freshDatabase();

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let mail: MailServer;
beforeAll(async () => {
  mail = await mailServer();
  Object.assign(process.env, mail.environment);
});

test("with mail each person is mailed once, in the admin's language, also for requests at once", async () => {
  const viewer = await loneAdmin("fr");
  const id = await appliedList(viewer);
  expect(mail.received).toEqual([]);
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 0, owed: 6, unhanded: 0 });
  const sent = await Promise.all([1, 2, 3].map(() => mailInvitations(now)));
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(6);
  expect(await mailInvitations(later(60))).toBe(0);
  expect(mail.received.map(({ to }) => to).sort()).toEqual(
    [0, 1, 2, 3, 4, 5].map((index) => `p${index}@example.com`),
  );
  expect(new Set(mail.received.map(({ subject }) => subject))).toEqual(
    new Set(["Votre invitation à rejoindre Pendulum"]),
  );
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 6, owed: 0, unhanded: 0 });
  expect(await handListLinks(viewer, id, now)).toEqual([]);
});

test("an import without mailing sends nothing, until the admin has the invitations mailed", async () => {
  const viewer = await loneAdmin(null);
  mail.received.length = 0;
  const id = await appliedList(viewer, false);
  expect(await mailInvitations(now)).toBe(0);
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 0, owed: 0, unhanded: 6 });
  const wish = { uploadId: id, sentence: "Please answer before Friday." };
  expect(await mailListLater({ ...viewer, isAdmin: false }, wish, now)).toEqual(
    refused("not-found"),
  );
  const presses = [1, 2].map(() => mailListLater(viewer, wish, now));
  const counts = (await Promise.all(presses)).map((outcome) => outcome.ok && outcome.value);
  expect(counts.sort()).toEqual([0, 6]);
  expect(await mailInvitations(now)).toBe(6);
  expect(mail.received).toHaveLength(6);
  expect(mail.received[0]?.text).toContain("Ada invites you to Pendulum at Halyard");
  expect(mail.received[0]?.text).toContain("Please answer before Friday.");
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 6, owed: 0, unhanded: 0 });
});

test("a server that refuses leaves the mail owed; who joined meanwhile needs none", async () => {
  const viewer = await loneAdmin(null);
  const id = await appliedList(viewer);
  await mail.stop();
  expect(await mailInvitations(now)).toBe(0);
  await db().user.update({ where: { email: "p3@example.com" }, data: { joinedAt: now } });
  expect(await invitedBy(viewer, id)).toEqual({ mailed: 0, owed: 5, unhanded: 0 });
  const handed = await handListLinks(viewer, id, later(20));
  expect(handed?.map(({ email }) => email)).not.toContain("p3@example.com");
  expect(handed).toHaveLength(5);
  expect(await mailInvitations(later(20))).toBe(0);
});
