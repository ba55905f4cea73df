import { beforeAll, expect, test } from "vitest";
import { saveAnswers, startAssessment } from "@/lib/assessment/draft-mutations";
import { recordAssessment } from "@/lib/assessment/mutations";
import { findAssessment } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import type { WantedContext } from "@/lib/context/input";
import { setContext } from "@/lib/context/mutations";
import { findContextInUse, findContexts, listContextHistory } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { currentInstrument } from "@/lib/instrument/published-queries";
import { comparisonOf } from "@/lib/scoring/bridge";
import { COMPANY_CONTEXTS, CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test", companySize: "LARGE" } });
});

test("a new database has Pendulum's weights, and uses those of the installation's size", async () => {
  const { settings, inUse } = await findContexts();
  for (const size of COMPANY_CONTEXTS)
    expect(settings[size]).toMatchObject({ size, revision: 1, weights: CONTEXT_WEIGHTS[size] });
  expect(inUse).toBe("large");
  expect(await findContextInUse()).toEqual({
    companySize: "LARGE",
    weights: CONTEXT_WEIGHTS.large,
  });
});

const now = new Date("2026-11-24T10:00:00Z");
const weights = { energy: 0.4, coding: 0.1, ambiguity: 0.3, impact: 0.1, scale: 0.1 };
const change = (revision: number): WantedContext & { reason: string } => ({
  size: "large",
  revision,
  weights,
  roles: {
    staffCoding: { from: 20, to: 40 },
    managerCoding: { from: 0, to: 5 },
    reports: { from: 7, to: 9 },
  },
  decides: { en: "The guild.", fr: "La guilde." },
  reason: "Everybody codes less here.",
});

async function createPerson(name: string, isAdmin: boolean): Promise<Viewer> {
  const data = { name, email: `${name}@x.example`, isAdmin };
  const { id } = await db().user.create({ data });
  return { userId: id, isAdmin, timeZone: "UTC" } as Viewer;
}

async function submitted(viewer: Viewer): Promise<string> {
  const { draftId } = await startAssessment(viewer, now);
  const { items } = await currentInstrument();
  const answers = Object.fromEntries(items.map(({ key }) => [key, 2]));
  await saveAnswers(viewer, { draftId, answers, pace: {} });
  await recordAssessment(viewer, { draftId, note: "" }, now);
  return draftId;
}

test("of two admins who change a size at once one is refused; the change is stored with its day, author and reason", async () => {
  const [ada, grace] = [await createPerson("ada", true), await createPerson("grace", true)];
  const jonas = await createPerson("jonas", false);
  expect(await setContext(jonas, change(1), now)).toEqual({ ok: false, reason: "not-found" });
  const outcomes = await Promise.all([ada, grace, ada].map((by) => setContext(by, change(1), now)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([
    { ok: false, reason: "changed-meanwhile" },
    { ok: false, reason: "changed-meanwhile" },
  ]);
  expect(await setContext(ada, change(7), now)).toEqual({ ok: false, reason: "changed-meanwhile" });
  const history = await listContextHistory(ada);
  expect(history).toHaveLength(4);
  expect(history?.find(({ revision }) => revision === 2)).toMatchObject({
    size: "large",
    weights,
    reason: "Everybody codes less here.",
    setAt: now,
    setBy: expect.stringMatching(/ada|grace/) as string,
    roles: { reports: { from: 7, to: 9 } },
  });
  expect(await listContextHistory(jonas)).toBeNull();
});

test("a recorded verdict keeps its weights; the next one gets the new ones", async () => {
  const ada = await createPerson("ada2", true);
  const jonas = await createPerson("jonas2", false);
  await ensureFirstInstrument(now);
  await db().installation.update({ where: { id: 1 }, data: { companySize: "SMALL" } });
  const first = await submitted(jonas);
  const before = await findAssessment(jonas, first);
  const small = { ...change(1), size: "small" as const };
  expect(await setContext(ada, small, now)).toMatchObject({ ok: true });
  expect(await findAssessment(jonas, first)).toEqual(before);
  expect(before?.result.weights).toEqual(CONTEXT_WEIGHTS.small);
  const second = await findAssessment(jonas, await submitted(jonas));
  expect(second?.result.weights).toEqual(weights);
  // The comparison applies the later weights to both; the earlier record keeps its own.
  expect(second && before && comparisonOf(before, second)).toMatchObject({
    comparable: true,
    reweighed: true,
    bridge: null,
  });
});

test("the database itself refuses weights that do not add up to 1, gaps, changes and emptying", async () => {
  const row = await db().contextRevision.findFirstOrThrow({
    where: { companySize: "GROWING" },
    orderBy: { revision: "desc" },
  });
  const next = (data: object) =>
    db().contextRevision.create({ data: { ...row, revision: row.revision + 1, ...data } });
  await expect(next({ energy: row.energy + 1 })).rejects.toThrow(/context_weights/);
  await expect(next({ energy: row.energy + row.coding + 5, coding: -5 })).rejects.toThrow(
    /context_weights/,
  );
  await expect(next({ reportsFrom: 9, reportsTo: 8 })).rejects.toThrow(/context_roles/);
  await expect(next({ decidesEn: "Only English" })).rejects.toThrow(/context_decides/);
  expect(await next({ revision: row.revision + 2 }).catch(violatedRule)).toBe("context_no_gap");
  const where = { companySize_revision: { companySize: row.companySize, revision: 1 } };
  const change = db().contextRevision.update({ where, data: { reason: "x" } });
  expect(await change.catch(violatedRule)).toBe("context_revision_never_changes");
  const removal = db().contextRevision.delete({ where });
  expect(await removal.catch(violatedRule)).toBe("context_revision_never_changes");
  const emptying = db().$executeRaw`TRUNCATE "context_revision"`;
  expect(await emptying.catch(violatedRule)).toBe("context_revision_no_truncate");
});

test("erasing the admin who changed a setting leaves the setting without a name", async () => {
  const ada = await db().user.findFirstOrThrow({ where: { contextsSet: { some: {} } } });
  const count = await db().contextRevision.count();
  await db().user.delete({ where: { id: ada.id } });
  expect(await db().contextRevision.count()).toBe(count);
  expect(await db().contextRevision.count({ where: { setById: ada.id } })).toBe(0);
});
