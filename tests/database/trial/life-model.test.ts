// The life of a trial by the forms of both sides: see life-model.ts.
import fc from "fast-check";
import { test } from "vitest";
import { freshDatabase } from "@/tests/support/database";
import { agree, commands, decideAndSign, endEarly, FORMS, live, pass } from "./life-model";
import { trialWorld } from "./world";

freshDatabase();
trialWorld();

test("for any actions of both sides, at once or in sequence, the database has the state of a simple model", async () => {
  await fc.assert(fc.asyncProperty(fc.commands(commands([FORMS]), { maxCommands: 14 }), live), {
    numRuns: 40,
  });
});

// Found by the test above: of two decisions at the same instant neither could be signed.
test.each(["person", "manager"] as const)(
  "a decision that the %s sends twice at once can be signed",
  async (side) => {
    await live([agree("person", 1), pass(10), endEarly("person", 1), decideAndSign(side, 2)]);
    await live([agree("person", 1), pass(10), endEarly("person", 1), decideAndSign(side, 3)]);
  },
);
