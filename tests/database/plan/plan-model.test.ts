import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { addAction, endAction } from "@/lib/plan/action-mutations";
import { closePlan, writePlan, type PlanOutcome } from "@/lib/plan/mutations";
import { MOST_OPEN_ACTIONS, openActions } from "@/lib/plan/plan";
import { findOwnPlans } from "@/lib/plan/queries";
import { freshDatabase } from "../../support/database";
import { ACTION, day, NOW, planWorld, RECORD } from "./plan-world";

freshDatabase();

let self: Viewer;
beforeAll(async () => {
  ({ self } = await planWorld());
});

type Kept = { open: boolean; actions: { ended: string | null }[] };
/** What the model says of all plans that were started, the last one being the only open one. */
type Model = Kept[];

const openIn = (plan: Kept) => plan.actions.filter(({ ended }) => ended === null);
const current = (model: Model) => model.findLast(({ open }) => open);

const command = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ do: "start" as const }) },
  { weight: 5, arbitrary: fc.constant({ do: "add" as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("end" as const),
      ending: fc.constantFrom("DONE", "DROPPED", "CARRIED_OVER"),
      at: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: "close" as const }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** What the model answers, and what it then is. */
function expected(model: Model, said: Command): string {
  const plan = current(model);
  if (said.do === "start") {
    if (plan) return "has-plan";
    model.push({ open: true, actions: [] });
    return "done";
  }
  const latest = plan ?? model.at(-1);
  if (!latest) return "not-found";
  if (said.do === "close") {
    if (latest.open && openIn(latest).length > 0) return "open-actions";
    latest.open = false;
    return "done";
  }
  if (said.do === "add") {
    if (!latest.open) return "plan-closed";
    if (openIn(latest).length >= MOST_OPEN_ACTIONS) return "three-actions";
    latest.actions.push({ ended: null });
    return "done";
  }
  const action = latest.actions[said.at];
  if (!action) return "not-found";
  if (action.ended !== null) return action.ended === said.ending ? "done" : "action-ended";
  action.ended = said.ending;
  if (said.ending === "CARRIED_OVER") latest.actions.push({ ended: null });
  return "done";
}

const rows = () =>
  db().plan.findMany({
    orderBy: { id: "asc" },
    include: { actions: { orderBy: { id: "asc" } } },
  });

async function done(said: Command): Promise<PlanOutcome<unknown>> {
  const plans = await rows();
  const latest = plans.at(-1);
  const planId = latest?.id ?? "nonsense";
  if (said.do === "start")
    return writePlan(
      self,
      { planId: "", revision: 0, target: { kind: "STAY" }, record: RECORD },
      NOW,
    );
  if (said.do === "close") return closePlan(self, planId, NOW);
  if (said.do === "add") return addAction(self, { planId, dueOn: day(30), record: ACTION }, NOW);
  const action = latest?.actions[said.at]?.id ?? "nonsense";
  const common = { action, reason: "because" };
  return said.ending === "CARRIED_OVER"
    ? endAction(self, { ...common, ending: said.ending, dueOn: day(60) }, NOW)
    : endAction(self, { ...common, ending: said.ending }, NOW);
}

test("whatever is pressed: one open plan, at most three open actions, each carried over once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25 }), async (commands) => {
      await db().plan.deleteMany();
      const model: Model = [];
      for (const said of commands) {
        const wanted = expected(model, said);
        const outcome = await done(said);
        expect(outcome.ok ? "done" : outcome.reason).toBe(wanted);
      }
      const kept = await rows();
      expect(
        kept.map(({ closedAt, actions }) => ({
          open: closedAt === null,
          actions: actions.map(({ ending }) => ({ ended: ending })),
        })),
      ).toEqual(model);
      const actions = kept.flatMap((plan) => plan.actions);
      const carried = actions.filter(({ ending }) => ending === "CARRIED_OVER");
      const from = actions.flatMap(({ carriedFromId }) => carriedFromId ?? []);
      expect(from.toSorted()).toEqual(carried.map(({ id }) => id).toSorted());
      const { open } = await findOwnPlans(self);
      expect(openActions(open?.actions ?? []).length).toBeLessThanOrEqual(MOST_OPEN_ACTIONS);
    }),
    { numRuns: 25 },
  );
});

test("of two actions added at once to a plan with two, one is refused", async () => {
  await db().plan.deleteMany();
  await done({ do: "start" });
  await done({ do: "add" });
  await done({ do: "add" });
  const outcomes = await Promise.all([done({ do: "add" }), done({ do: "add" })]);
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.reason)).toSorted()).toEqual([
    "done",
    "three-actions",
  ]);
});
