// The acts that the matrix of actions does not pin to one action, each caused by the mutation that leaves it: exactly this
// entry, asked by whom, about whom. With the matrix, every act of the closed list is held to what is written.
import { Secret, TOTP } from "otpauth";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ACTS } from "@/lib/audit/act";
import { changePassword } from "@/lib/auth/account-mutations";
import { issueFirstAdminLink, makeFirstAdmin } from "@/lib/auth/link/first-admin-mutations";
import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { choosePassword } from "@/lib/auth/link/join-mutations";
import { issueMailedLink } from "@/lib/auth/link/mailed-link-mutations";
import { startSession } from "@/lib/auth/mutations";
import { setFirstPassword } from "@/lib/auth/password/first-password-mutations";
import { hashPassword } from "@/lib/auth/password/hash";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from "@/lib/auth/second-factor/mutations";
import { findEnrolment } from "@/lib/auth/second-factor/queries";
import { TOTP_SEAL } from "@/lib/column/people";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { admitIdentity } from "@/lib/federation/admission-mutations";
import { beginNextVersion } from "@/lib/instrument/mutations";
import { ensureInstrument } from "@/lib/instrument/published-mutations";
import { enterOpenings, writeOpening } from "@/lib/opening/mutations";
import { addPerson, decideAdmin } from "@/lib/people/mutations";
import { eraseDue } from "@/lib/rights/erase-mutations";
import { askErasure } from "@/lib/rights/erasure-mutations";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { dropOld } from "@/lib/retention/mutations";
import { seal } from "@/lib/seal";
import { resealAll } from "@/lib/sealing/reseal-mutations";
import { appointManager } from "@/lib/team/mutations";
import { auditedActions } from "@/tests/support/audited-actions";
import { configuredProviders } from "@/tests/support/configured-providers";
import { freshDatabase } from "@/tests/support/database";
import { verifiedIdentity } from "@/tests/support/verified-identity";
import { deliverDue, sendTest } from "@/lib/hook/delivery-mutations";
import { makeWebhook } from "@/lib/hook/mutations";
import { dayOf } from "@/lib/day";
import { quartersAhead, writeQuarter } from "@/lib/opening/opening";
import type { Posted } from "@/lib/outside/post-json";
import { expectations } from "@/tests/support/expectation-table";

freshDatabase();
configuredProviders({ acme: "https://id.example.com" });

const now = new Date();
const [, QUARTER = ""] = quartersAhead(dayOf(now, "UTC"));
const PASSWORD = "seven green kites";
const ANOTHER = "nine slow harbours";
let ada: Viewer;
let jonas: Viewer;
let teamId = "";
let count = 0;

async function joined(name: string, more: { isAdmin?: boolean } = {}): Promise<Viewer> {
  count += 1;
  const passwordHash = await hashPassword(PASSWORD);
  const email = `${name}${count}@example.com`;
  const { id } = await db().user.create({
    data: { name, email, joinedAt: now, passwordHash, ...more },
  });
  const session = await startSession(id, "", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", id, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Acme" } });
  await ensureInstrument(now);
  teamId = (await db().team.create({ data: { name: "Storage" } })).id;
  ada = await joined("Ada", { isAdmin: true });
  await joined("Grace", { isAdmin: true });
});

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  jonas = await joined("Jonas");
});

/** What a deed leaves in the log. */
async function entriesOf(deed: () => Promise<unknown>) {
  const before = new Set((await db().auditEntry.findMany()).map(({ id }) => id));
  await deed();
  const all = await db().auditEntry.findMany({ orderBy: { act: "asc" } });
  return all
    .filter(({ id }) => !before.has(id))
    .map(({ act, askedBy, askerId, personId, teamId: of, details }) => {
      return { act, asker: askerId ?? askedBy, personId, teamId: of, details };
    });
}

const secretOf = (link: string | undefined) => link?.split("/").at(-1) ?? "";
const of = (act: string, viewer: Viewer, more: object = {}) => {
  return { act, asker: viewer.userId, personId: viewer.userId, teamId: null, details: {}, ...more };
};

const covered = new Set<string>();
const leaves = (act: string, check: () => Promise<void>) => {
  covered.add(act);
  test(act, check);
};

describe("exactly one entry is left by", () => {
  leaves("password-changed", async () => {
    const deed = () => changePassword(jonas, { current: PASSWORD, wanted: ANOTHER }, now);
    expect(await entriesOf(deed)).toEqual([of("password-changed", jonas)]);
    // The password is another one now: refused, so nothing is recorded.
    expect(await entriesOf(deed)).toEqual([]);
  });

  leaves("password-set", async () => {
    await db().user.update({ where: { id: jonas.userId }, data: { passwordHash: null } });
    const deed = () => setFirstPassword({ ...jonas, hasPassword: false }, ANOTHER, now);
    expect(await entriesOf(deed)).toEqual([of("password-set", jonas)]);
  });

  leaves("reset-asked", async () => {
    const deed = () => issueMailedLink("passwordReset", jonas.email, now);
    expect(await entriesOf(deed)).toEqual([of("reset-asked", jonas, { asker: "VISITOR" })]);
  });

  leaves("sign-in-link-asked", async () => {
    const deed = () => issueMailedLink("signInLink", jonas.email, now);
    expect(await entriesOf(deed)).toEqual([of("sign-in-link-asked", jonas, { asker: "VISITOR" })]);
  });

  let link = "";
  leaves("reset-issued", async () => {
    const entries = await entriesOf(async () => {
      link = await issueInvitation(jonas.userId, now, ada);
    });
    expect(entries).toEqual([of("reset-issued", jonas, { asker: ada.userId })]);
  });

  leaves("password-reset", async () => {
    const { id } = await db().user.findFirstOrThrow({
      where: { tokens: { some: { usedAt: null, purpose: "PASSWORD_RESET" } }, name: "Jonas" },
      orderBy: { tokens: { _count: "desc" } },
    });
    const fresh = await issueInvitation(id, now, ada);
    expect(link).not.toBe(fresh);
    const entries = await entriesOf(() => choosePassword(secretOf(fresh), ANOTHER, now));
    expect(entries).toMatchObject([{ act: "password-reset", asker: id, personId: id }]);
  });

  leaves("person-added", async () => {
    const person = { name: "Mei", email: "mei@example.com", teamId, startsOn: ada.today };
    const entries = await entriesOf(() => addPerson(ada, person, now));
    const { id } = await db().user.findUniqueOrThrow({ where: { email: "mei@example.com" } });
    const common = { asker: ada.userId, personId: id };
    expect(entries).toEqual([
      { act: "invitation-issued", ...common, teamId: null, details: {} },
      { act: "person-added", ...common, teamId, details: { startsOn: ada.today } },
    ]);
  });

  leaves("person-joined", async () => {
    const { id } = await db().user.findUniqueOrThrow({ where: { email: "mei@example.com" } });
    const invitation = await issueInvitation(id, now, ada);
    const entries = await entriesOf(() => choosePassword(secretOf(invitation), PASSWORD, now));
    expect(entries).toMatchObject([{ act: "person-joined", asker: id, personId: id }]);
  });

  leaves("provider-linked", async () => {
    const subject = jonas.userId;
    const identity = verifiedIdentity("https://id.example.com", jonas.email, { subject });
    expect(await entriesOf(() => admitIdentity(identity, now))).toEqual([
      of("provider-linked", jonas, { details: { provider: identity.issuer } }),
    ]);
    expect(await entriesOf(() => admitIdentity(identity, now))).toEqual([]);
  });

  leaves("factor-set-up", async () => {
    const { viewer, entries } = await withFactor();
    expect(entries).toEqual([of("factor-set-up", viewer)]);
  });

  leaves("codes-renewed", async () => {
    const { viewer } = await withFactor();
    const entries = await entriesOf(() => renewRecoveryCodes(viewer));
    expect(entries).toEqual([of("codes-renewed", viewer)]);
  });

  leaves("factor-removed", async () => {
    const { viewer, codeAt } = await withFactor();
    const next = new Date(now.getTime() + 60_000);
    const entries = await entriesOf(() => endSecondFactor(viewer, codeAt(next), next));
    expect(entries).toEqual([of("factor-removed", viewer)]);
  });

  leaves("admin-granted", async () => {
    const deed = () => decideAdmin(ada, jonas.userId, true);
    expect(await entriesOf(deed)).toEqual([of("admin-granted", jonas, { asker: ada.userId })]);
    expect(await entriesOf(deed)).toEqual([]);
  });

  leaves("admin-revoked", async () => {
    await decideAdmin(ada, jonas.userId, true);
    const deed = () => decideAdmin(ada, jonas.userId, false);
    expect(await entriesOf(deed)).toEqual([of("admin-revoked", jonas, { asker: ada.userId })]);
  });

  leaves("management-changed", async () => {
    const appointment = { email: jonas.email, startsOn: ada.today };
    const details = { startsOn: ada.today };
    expect(await entriesOf(() => appointManager(ada, teamId, appointment))).toEqual([
      of("management-changed", jonas, { asker: ada.userId, teamId, details }),
    ]);
  });

  leaves("management-ended", async () => {
    const entries = await entriesOf(() =>
      appointManager(ada, teamId, { email: "", startsOn: ada.today }),
    );
    expect(entries).toMatchObject([
      { act: "management-ended", asker: ada.userId, personId: null, teamId },
    ]);
  });

  leaves("questionnaire-begun", async () => {
    const entries = await entriesOf(() => beginNextVersion(ada, now));
    expect(entries).toMatchObject([{ act: "questionnaire-begun", asker: ada.userId }]);
    expect(await entriesOf(() => beginNextVersion(ada, now))).toEqual([]);
  });

  leaves("opening-entered", async () => {
    const seats = { track: "IC", rung: "", quarter: QUARTER, seats: 2 } as const;
    const entries = await entriesOf(() =>
      writeOpening(ada, { ...seats, teamId, opening: "" }, now),
    );
    expect(entries).toMatchObject([{ act: "opening-entered", teamId, details: { count: 2 } }]);
  });

  leaves("opening-changed", async () => {
    const file = `team,track,role,quarter,seats\nStorage,IC,,${writeQuarter(QUARTER)},5\n`;
    const entries = await entriesOf(() => enterOpenings(ada, file, now));
    expect(entries).toMatchObject([
      { act: "opening-changed", teamId, details: { before: 2, after: 5 } },
    ]);
    expect(await entriesOf(() => enterOpenings(ada, file, now))).toEqual([]);
  });

  leaves("import-applied", async () => {
    const text = [
      "name,email,team,manager's email,started on",
      "Boss,boss@example.com,Engineering,,2020-01-01",
      "Ida,ida@example.com,Engineering / Search,boss@example.com,2024-03-25",
    ].join("\n");
    const kept = await keepUpload(ada, { text, fileName: "people.csv" }, now);
    const uploadId = kept.ok ? kept.value : "";
    const preview = await previewUpload(ada, uploadId);
    if (!preview || preview.applied) throw new Error("no preview");
    const confirmation = { uploadId, digest: preview.digest, byMail: false, sentence: "" };
    const entries = await entriesOf(() => applyUpload(ada, confirmation, now));
    const steps = preview.plan.steps.filter(({ kind }) => kind !== "unchanged");
    expect(entries).toHaveLength(steps.length + 1);
    expect(entries).toContainEqual({
      act: "import-applied",
      asker: ada.userId,
      personId: null,
      teamId: null,
      details: { count: steps.length },
    });
    const rest = entries.filter(({ act }) => act !== "import-applied");
    expect(rest.every(({ details }) => (details as { import?: string }).import === uploadId)).toBe(
      true,
    );
    expect(await entriesOf(() => applyUpload(ada, confirmation, now))).toEqual([]);
  });

  leaves("person-erased", async () => {
    await askErasure(jonas, { password: PASSWORD, name: "" }, now);
    const due = new Date(now.getTime() + 8 * 86_400_000);
    const nobody = { personId: null, teamId: null, details: {} };
    expect(await entriesOf(() => eraseDue(due))).toEqual([
      { act: "person-erased", asker: "JOB", ...nobody },
    ]);
  });

  leaves("records-dropped", async () => {
    await db().installation.update({ where: { id: 1 }, data: { keepSessions: 1 } });
    const endedAt = new Date(now.getTime() - 40 * 86_400_000);
    await db().session.updateMany({ where: { userId: jonas.userId }, data: { endedAt } });
    const details = { kind: "sessions", count: 1 };
    expect(await entriesOf(() => dropOld(now))).toEqual([
      { act: "records-dropped", asker: "JOB", personId: null, teamId: null, details },
    ]);
    expect(await entriesOf(() => dropOld(now))).toEqual([]);
  });

  leaves("texts-sealed-anew", async () => {
    const totpSecret = seal("secret", sealingKey(), TOTP_SEAL);
    await db().user.update({ where: { id: jonas.userId }, data: { totpSecret } });
    const key = process.env.PENDULUM_KEY;
    process.env.PENDULUM_OLD_KEYS = key;
    process.env.PENDULUM_KEY = Buffer.alloc(32, 9).toString("base64");
    const entries = await entriesOf(() => resealAll(undefined, "command"));
    process.env.PENDULUM_KEY = key;
    delete process.env.PENDULUM_OLD_KEYS;
    expect(entries).toMatchObject([{ act: "texts-sealed-anew", asker: "COMMAND" }]);
  });
});

describe("a webhook", () => {
  const address = "https://hooks.example/";
  const answers = (status: number, problem: Posted["problem"]) => () =>
    Promise.resolve({ status, problem });
  const made = async () => {
    await makeWebhook(ada, { name: "Inbox", address, event: ["person.left"] }, now);
    return (await db().hook.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
  };
  const about = { asker: "JOB", personId: null, teamId: null, details: {} };

  leaves("hook-stopped", async () => {
    const hookId = await made();
    const due = { event: "test", key: "1", happenedAt: now, nextAt: now };
    await db().hookDelivery.create({ data: { hookId, ...due } });
    const deed = () => deliverDue(now, answers(410, "address-refuses"));
    expect(await entriesOf(deed)).toEqual([{ ...about, act: "hook-stopped" }]);
    expect(await entriesOf(deed)).toEqual([]);
  });

  leaves("hook-resumed", async () => {
    const hookId = await made();
    await db().hook.update({ where: { id: hookId }, data: { disabledAt: now } });
    const deed = () => sendTest(ada, hookId, now, answers(200, null));
    const by = { ...about, asker: ada.userId };
    expect(await entriesOf(deed)).toEqual([{ ...by, act: "hook-resumed" }]);
    expect(await entriesOf(deed)).toEqual([{ ...by, act: "hook-tried" }]);
  });
});

async function withFactor() {
  await beginSecondFactor(jonas);
  const { secret = "" } = (await findEnrolment(jonas)) ?? {};
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const codeAt = (moment: Date) => totp.generate({ timestamp: moment.getTime() });
  const entries = await entriesOf(() => confirmSecondFactor(jonas, codeAt(now), now));
  return { viewer: { ...jonas, hasSecondFactor: true }, codeAt, entries };
}

test("the first administrator is recorded as having made themself one", async () => {
  await db().user.updateMany({ data: { isAdmin: false } });
  const link = await issueFirstAdminLink(now);
  const first = { organisation: "Acme", name: "Zoe", email: "zoe@example.com", password: PASSWORD };
  const entries = await entriesOf(() => makeFirstAdmin(secretOf(link ?? ""), first, now));
  const { id } = await db().user.findUniqueOrThrow({ where: { email: first.email } });
  expect(entries).toMatchObject([{ act: "admin-granted", asker: id, personId: id }]);
});

test("every act is held by a case here, or by an action of the matrix that leaves it alone", () => {
  const done = expectations("actions").filter(({ cells }) => [...cells.values()].includes("done"));
  const single = done
    .map(({ what }) => auditedActions().get(what) ?? [])
    .filter((acts) => acts.length === 1);
  const held = new Set([...single.flat(), ...covered]);
  expect(Object.keys(ACTS).filter((act) => !held.has(act))).toEqual([]);
});
