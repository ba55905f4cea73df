import { beforeAll, expect, test } from "vitest";
import { findContextInUse, findContexts } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import { COMPANY_CONTEXTS, CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test", companySize: "LARGE" } });
});

test("a fresh database weighs as Pendulum says, and the installation's size is the one in use", async () => {
  const { settings, inUse } = await findContexts();
  for (const size of COMPANY_CONTEXTS)
    expect(settings[size]).toMatchObject({ size, revision: 1, weights: CONTEXT_WEIGHTS[size] });
  expect(inUse).toBe("large");
  expect(await findContextInUse()).toEqual({
    companySize: "LARGE",
    weights: CONTEXT_WEIGHTS.large,
  });
});
