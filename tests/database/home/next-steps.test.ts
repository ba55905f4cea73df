import { expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { findNextSteps } from "@/lib/home/step-queries";
import { addAction, endAction } from "@/lib/plan/action-mutations";
import { writePlan } from "@/lib/plan/mutations";
import { findOwnPlans } from "@/lib/plan/queries";
import type { Verdict } from "@/lib/scoring/leaning";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { freshDatabase } from "../../support/database";
import { ACTION, RECORD } from "../plan/plan-world";
import * as world from "../trial/world";

const { later, manager, now, person, proposal, today, valueOf } = world;

freshDatabase();
world.trialWorld();

async function acts(verdict: Verdict, viewer = person()) {
  const { steps } = await findNextSteps(viewer, verdict, now);
  return steps.map(({ kind, act }) => `${kind} ${act}`);
}

test("what is done already leads to the thing: a plan, a proposed action in it, an open trial", async () => {
  expect(await acts("UNDECIDED")).toEqual(["trial do", "talk do", "decide-by do"]);
  const target = { kind: "DECIDE_BY", decideBy: addDays(today, 90) } as const;
  const plan = { planId: "", revision: 0, target, record: RECORD };
  expect(await writePlan(person(), plan, now)).toMatchObject({ ok: true });
  expect(await acts("UNDECIDED")).toEqual(["trial do", "talk do", "decide-by see"]);

  const planId = (await findOwnPlans(person())).open?.id ?? "";
  const talk = { ...ACTION, goal: "talk-both" as const };
  for (const record of [ACTION, talk])
    await addAction(person(), { planId, dueOn: addDays(today, 30), record }, now);
  expect(await acts("UNDECIDED")).toEqual(["trial do", "talk see", "decide-by see"]);
  expect(await acts("IC")).toEqual(["judged read", "evidence do", "plan see"]);

  const id = await valueOf(proposeTrial(person(), proposal(""), now));
  const [trial] = (await findNextSteps(person(), "UNDECIDED", now)).steps;
  expect(trial).toEqual({ kind: "trial", act: "see", href: `/trials/${id}` });
  expect(await acts("MANAGEMENT")).toEqual(["warning read", "lead see", "manager do"]);

  // Done stays done; what was dropped can be proposed again.
  const { open } = await findOwnPlans(person());
  const action = open?.actions.find(({ record }) => record.goal === "talk-both")?.id ?? "";
  await endAction(person(), { action, ending: "DROPPED", reason: "No time" }, later(1));
  expect(await acts("UNDECIDED")).toEqual(["trial see", "talk do", "decide-by see"]);
});

test("somebody without a team, or who manages it, reads what a trial is", async () => {
  expect(await acts("UNDECIDED", manager())).toEqual(["trial read", "talk do", "decide-by do"]);
  const { role } = await findNextSteps(manager(), "IC", now);
  expect(role?.en).toBe("Staff Engineer");
});
