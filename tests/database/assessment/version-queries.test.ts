import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { findInstrumentHistory } from "@/lib/instrument/version-queries";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const publishedAt = new Date("2026-03-31T22:30:00Z");
const viewer = { timeZone: "Europe/Paris" } as Viewer;

/** Creates a person with this many submitted assessments and a draft. */
async function createRespondent(name: string, times: number): Promise<void> {
  const { id } = await db().user.create({ data: { name, email: `${name}@x.example` } });
  for (let time = 0; time < times; time += 1)
    await db().assessment.create({
      data: {
        userId: id,
        instrumentVersion: 1,
        startedAt: publishedAt,
        submittedAt: new Date(publishedAt.getTime() + (time + 1) * 86_400_000),
        companySize: "LARGE",
        weights: {},
        scores: {},
      },
    });
  await db().assessment.create({ data: { userId: id, instrumentVersion: 1 } });
}

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test", companySize: "LARGE" } });
  await ensureFirstInstrument(publishedAt);
  for (const name of ["ana", "bo", "cleo", "dan"]) await createRespondent(name, 2);
  await createRespondent("only-a-draft", 0);
});

test("has the version and its day in the viewer's time zone", async () => {
  const { versions } = await findInstrumentHistory(viewer);
  expect(versions).toMatchObject([{ version: 1, publishedOn: "2026-04-01", items: 25 }]);
});

test("counts distinct people who submitted, from the smallest group on", async () => {
  const before = await findInstrumentHistory(viewer);
  expect(before).toMatchObject({ smallestGroup: 5, versions: [{ people: null }] });
  await createRespondent("eve", 1);
  const after = await findInstrumentHistory(viewer);
  expect(after.versions[0]?.people).toBe(5);
});
