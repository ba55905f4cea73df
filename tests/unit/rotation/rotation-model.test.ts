// Any sequence of wishes, refusals, swaps, choices, moves, offers and days, compared with a simple model.
import fc from "fast-check";
import { test } from "vitest";
import { memoryRotation } from "./memory-rotation";
import { newModel } from "./rotation-check";
import { beginning, commands } from "./rotation-commands";

test("a rotation behaves like the model for any sequence of actions", async () => {
  await fc.assert(
    fc.asyncProperty(beginning, commands(40), async (first, course) => {
      const setup = () => ({ model: newModel("2026-01-01"), real: memoryRotation("2026-01-01") });
      await fc.asyncModelRun(setup, [...first, ...course]);
    }),
    { numRuns: 300 },
  );
});
