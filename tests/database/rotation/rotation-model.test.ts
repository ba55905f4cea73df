// The same courses of things as in memory, on the real mutations and the real database.
import fc from "fast-check";
import { beforeAll, test } from "vitest";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { freshDatabase } from "../../support/database";
import { newModel } from "../../unit/rotation/rotation-check";
import { commands } from "../../unit/rotation/rotation-commands";
import { databaseRotation } from "./database-rotation";

freshDatabase();

const NOW = new Date();

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
});

test(
  "a rotation in the database keeps its word, whatever comes",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(commands(15), async (course) => {
        const real = await databaseRotation(NOW);
        await fc.asyncModelRun(() => ({ model: newModel(dayOf(NOW, "UTC")), real }), course);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  },
);
