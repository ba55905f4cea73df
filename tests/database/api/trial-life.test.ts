// The life of a trial by forms and programs in turn: the model of tests/database/trial/life-model.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerFrom } from "@/lib/api/answer";
import { answerOnce } from "@/lib/api/answer-mutations";
import { findRow } from "@/lib/api/list-queries";
import type { WriteName } from "@/lib/api/write";
import { write } from "@/lib/api/write-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { NEWEST_FIRST } from "@/lib/trial/signature";
import { freshDatabase } from "@/tests/support/database";
import { commands, FORMS, live, type Door, type World } from "../trial/life-model";
import { trialWorld } from "../trial/world";

freshDatabase();
trialWorld();

type Body = Record<string, unknown>;

const PROGRAM: Door = {
  name: "program",
  agree: async (viewer, world) => {
    const where = { trialId: world.id };
    const terms = await db().trialTerms.findFirstOrThrow({ where, orderBy: NEWEST_FIRST });
    return send(viewer, world, "agreeToTrial", { termsId: terms.id });
  },
  decline: (viewer, world) => send(viewer, world, "declineTrial", {}),
  cancel: (viewer, world) => send(viewer, world, "cancelTrial", {}),
  endEarly: (viewer, world) => send(viewer, world, "endTrial", {}),
  extend: (viewer, world, wanted) => send(viewer, world, "extendTrial", wanted),
  signExtension: (viewer, world, extensionId) =>
    send(viewer, world, "signExtension", { extensionId }),
};

/** What a token sends, at the time of the model. What it is told is what it reads afterwards. */
async function send(viewer: Viewer, { id, at }: World, name: WriteName, body: Body) {
  const act = async () => {
    const result = await write(viewer, name, { id, body, ifMatch: null }, at);
    if (result.is === "done") expect(result.row).toEqual(await findRow(viewer, "trials", id));
    return { answer: answerFrom(name, result, (_, reason) => reason), personId: null };
  };
  const answered = await answerOnce(null, act, at);
  const status = answered.is === "answer" ? answered.answer.status : 503;
  expect([200, 409]).toContain(status);
  return { ok: status === 200 };
}

test("for any actions of both sides, by forms and programs, at once or in sequence, the database has the state of a simple model", async () => {
  const steps = fc.commands(commands([FORMS, PROGRAM]), { maxCommands: 14 });
  await fc.assert(fc.asyncProperty(steps, live), { numRuns: 40 });
});
