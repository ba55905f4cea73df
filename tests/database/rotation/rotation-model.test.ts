// The same sequences of actions as in memory, with the real mutations and the real database.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { freshDatabase } from "../../support/database";
import { newModel } from "../../unit/rotation/rotation-check";
import { beginning, commands } from "../../unit/rotation/rotation-commands";
import { databaseRotation } from "./database-rotation";

freshDatabase();

const NOW = new Date();

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
});

test("a rotation in the database behaves like the model for any sequence of actions", async () => {
  await fc.assert(
    fc.asyncProperty(beginning, commands(15), async (first, course) => {
      const real = await databaseRotation(NOW);
      const setup = () => ({ model: newModel(dayOf(NOW, "UTC")), real });
      await fc.asyncModelRun(setup, [...first, ...course]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
  // The test is meaningful only if some turns were agreed.
  expect(await db().turn.count({ where: { trial: { agreedAt: { not: null } } } })).toBeGreaterThan(
    0,
  );
});
