import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { ensureInstrument } from "@/lib/instrument/published-mutations";
import { currentInstrument } from "@/lib/instrument/published-queries";
import { freshDatabase } from "@/tests/support/database";
import { NOW } from "./world";

freshDatabase();

test("a new installation asks the rewritten items, also when several processes start at once", async () => {
  await Promise.all([1, 2, 3, 4].map(() => ensureInstrument(NOW)));
  const rows = await db().instrument.findMany({ orderBy: { version: "asc" } });
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
  expect(await currentInstrument()).toEqual(SECOND_INSTRUMENT);
});
