import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { beginNextVersion, publishNextVersion } from "@/lib/instrument/mutations";
import { itemsToAsk } from "@/lib/instrument/next-version";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { ensureFirstInstrument, ensureInstrument } from "@/lib/instrument/published-mutations";
import { currentInstrument } from "@/lib/instrument/published-queries";
import { freshDatabase } from "@/tests/support/database";
import { LATER, NOW, createPerson, seen, workshop } from "./world";

freshDatabase();

let ada: Viewer;
let jonas: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  ada = await createPerson("ada", true);
  jonas = await createPerson("jonas", false);
});

test("an installation that asks version 1 goes on asking it when Pendulum is started anew", async () => {
  await ensureFirstInstrument(NOW);
  await Promise.all([1, 2, 3].map(() => ensureInstrument(LATER)));
  expect((await currentInstrument()).version).toBe(1);
  expect(await db().instrumentDraft.count()).toBe(0);
});

test("only an admin can take the offered words, as a draft that nobody else sees", async () => {
  expect(await beginNextVersion(jonas, NOW, true)).toEqual({ ok: false, reason: "not-found" });
  await beginNextVersion(ada, NOW, true);
  expect(itemsToAsk((await workshop(ada)).next.items)).toEqual(SECOND_INSTRUMENT.items);
  expect((await currentInstrument()).version).toBe(1);
});

test("published, they are the version that a new installation starts with", async () => {
  const { next } = await workshop(ada);
  expect(await publishNextVersion(ada, seen(next), LATER)).toEqual({ ok: true, value: 2 });
  expect(await currentInstrument()).toEqual(SECOND_INSTRUMENT);
});
