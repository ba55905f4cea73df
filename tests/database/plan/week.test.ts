import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { closePlan, keepWeek, writePlan } from "@/lib/plan/mutations";
import { findOpenPlanId, findOwnPlans } from "@/lib/plan/queries";
import { freshDatabase } from "../../support/database";
import { NOW, planWorld, RECORD } from "./plan-world";

freshDatabase();

const week = { size: "small", hours: 32 } as const;

let self: Viewer;
let mate: Viewer;
beforeAll(async () => {
  ({ self, mate } = await planWorld());
});

test("a week is kept in one's own open plan, also when its target changes", async () => {
  const target = { kind: "STAY" } as const;
  expect(await findOpenPlanId(self)).toBeNull();
  await writePlan(self, { planId: "", revision: 0, target, record: RECORD }, NOW);
  const planId = (await findOpenPlanId(self)) ?? "";
  expect(await keepWeek(mate, { planId, week })).toEqual({ ok: false, reason: "not-found" });
  expect(await keepWeek(self, { planId, week })).toEqual({ ok: true, value: null });
  const changed = { planId, revision: 1, target: { kind: "GO_BACK" } as const, record: RECORD };
  expect(await writePlan(self, changed, NOW)).toMatchObject({ ok: true });
  expect((await findOwnPlans(self)).open?.record).toEqual({ ...RECORD, week });
  await closePlan(self, planId, NOW);
  expect(await keepWeek(self, { planId, week })).toEqual({ ok: false, reason: "plan-closed" });
});
