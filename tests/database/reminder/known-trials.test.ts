// What a viewer knows of a person's trials, for the page of the person: the same trials as in every list.
import { beforeAll, expect, test } from "vitest";
import { findTrialsOf } from "@/lib/reminder/due-queries";
import { listTrials } from "@/lib/trial/queries";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";
import { countStatements } from "@/tests/support/statements";

freshDatabase();
beforeAll(() => seedDemo(NOW));

test("lists a person's trials as the list of all does, for every viewer and person", async () => {
  const cast = await Promise.all(
    (["priya", "ines", "jonas", "lea", "samir", "tomas", "kaia", "nils", "mei"] as const).map(
      (key) => as(key),
    ),
  );
  let seen = 0;
  for (const viewer of cast) {
    const all = await listTrials(viewer, NOW);
    for (const { userId } of cast) {
      const { trials } = await findTrialsOf(viewer, userId, NOW);
      expect(trials).toEqual(all.filter(({ personId }) => personId === userId));
      seen += trials.length;
    }
  }
  expect(seen).toBeGreaterThan(5);
});

test("has the viewer's own tasks in them and nobody else's, in one statement", async () => {
  const ines = await as("ines");
  const kinds = async (key: CastKey) => {
    const viewer = await as(key);
    const { answer, statements } = await countStatements(() =>
      findTrialsOf(viewer, ines.userId, NOW),
    );
    expect(statements).toBe(1);
    expect(answer.due.every(({ userId }) => userId === viewer.userId)).toBe(true);
    return answer.due.map(({ kind }) => kind);
  };
  expect(await kinds("priya")).toContain("decision-overdue");
  expect(await kinds("ines")).toContain("decision-overdue");
  for (const key of ["tomas", "kaia", "jonas"] as const)
    expect([key, await kinds(key)]).toEqual([key, []]);
  const nobody = await findTrialsOf(await as("priya"), CAST.ines.email, NOW);
  expect(nobody).toEqual({ trials: [], due: [] });
});
