import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agendaFrom, besideFirstAssessment, type AgendaFacts } from "@/lib/home/agenda";
import { GOALS } from "@/lib/plan/goal";
import type { Reminder } from "@/lib/reminder/reminder";

const TODAY = "2026-11-29";

const reminder = (kind: Reminder["kind"], day: string | null = null): Reminder => ({
  kind,
  userId: "jonas",
  key: kind,
  trialId: "t",
  week: null,
  day,
  href: "/trials/t",
});
const FREE: AgendaFacts["steps"] = {
  today: TODAY,
  plan: null,
  trialId: null,
  asks: true,
  meeting: { IC: "staff-engineer", MANAGEMENT: "engineering-manager" },
};
const DECIDED: AgendaFacts = {
  verdict: "IC",
  draft: null,
  reminders: [],
  snoozed: 0,
  ahead: [],
  steps: { ...FREE, plan: { goals: [] } },
  trial: null,
};
const agenda = (more: Partial<AgendaFacts> = {}) => agendaFrom({ ...DECIDED, ...more });
const steps = (more: Partial<AgendaFacts> = {}) => agenda(more).steps.map(({ kind }) => kind);
const draft = { answered: 3, total: 25 };

describe("what somebody does next", () => {
  test("without a result is the assessment, begun or not, and nothing else", () => {
    expect(steps({ verdict: null, steps: FREE })).toEqual(["first"]);
    expect(steps({ verdict: null, steps: FREE, draft })).toEqual(["draft"]);
  });

  test("is a plan as long as there is none, filled in with a first action", () => {
    const unplanned = { steps: FREE };
    expect(agenda(unplanned).steps).toEqual([
      {
        kind: "unplanned",
        href: "/plan?target=RUNG&rung=staff-engineer&goal=evidence",
      },
    ]);
    expect(agenda({ ...unplanned, verdict: "MANAGEMENT" }).steps).toEqual([
      {
        kind: "unplanned",
        href: "/plan?target=RUNG&rung=engineering-manager&goal=talk-manager",
      },
    ]);
    expect(steps()).toEqual([]);
  });

  test("is a trial too for somebody who is undecided, unless one is open or cannot be asked for", () => {
    const undecided = { verdict: "UNDECIDED", steps: FREE } as const;
    expect(agenda(undecided).steps).toEqual([
      { kind: "undecided", href: "/trials/new?reason=undecided" },
      { kind: "unplanned", href: "/plan?target=DECIDE_BY&decideBy=2027-02-27&goal=talk-both" },
    ]);
    expect(steps({ ...undecided, steps: { ...FREE, trialId: "t" } })).toEqual(["unplanned"]);
    expect(steps({ ...undecided, steps: { ...FREE, asks: false } })).toEqual(["unplanned"]);
    expect(steps({ ...undecided, draft })).toEqual(["draft", "undecided", "unplanned"]);
  });

  test("leaves out the assessment where the page starts with it", () => {
    const beside = (more: Partial<AgendaFacts>) =>
      besideFirstAssessment(agenda({ verdict: null, steps: FREE, ...more }));
    expect(beside({}).steps).toEqual([]);
    expect(beside({ draft }).steps).toEqual([]);
    expect(beside({ reminders: [reminder("voice")] }).due).toHaveLength(1);
  });
});

describe("what comes later", () => {
  const trial = { id: "t", startsOn: "2026-12-07", lastDay: "2027-02-28", awaitsMe: false };
  const coming = (more: Partial<AgendaFacts>) =>
    agenda(more).ahead.map(({ kind, day }) => `${kind} ${day}`);

  test("is in the order of its days, together with the trial", () => {
    const ahead = [reminder("assessment-due", "2027-02-20"), reminder("plan-action", "2026-12-20")];
    expect(coming({ ahead, trial: { ...trial, state: "agreed" } })).toEqual([
      "trial-start 2026-12-07",
      "plan-action 2026-12-20",
      "assessment-due 2027-02-20",
    ]);
    expect(coming({ trial: { ...trial, state: "running" } })).toEqual(["trial-end 2027-02-28"]);
  });

  test("names who must answer a proposal only to who must not", () => {
    const proposed = { ...trial, state: "proposed" } as const;
    expect(coming({ trial: proposed })).toEqual(["trial-answer 2026-12-07"]);
    expect(coming({ trial: { ...proposed, awaitsMe: true } })).toEqual([]);
  });

  test("does not repeat what is due", () => {
    const running = { ...trial, state: "running" } as const;
    const ends = [reminder("ends-soon", trial.lastDay)];
    expect(coming({ reminders: ends, trial: running })).toEqual([]);
    const other = [reminder("pulse", TODAY)];
    expect(coming({ reminders: other, trial: running })).toEqual(["trial-end 2027-02-28"]);
  });
});

test("that nothing is to do is said to nobody who is undecided, unplanned, due or not yet measured", () => {
  const facts = fc.record({
    verdict: fc.constantFrom("IC", "UNDECIDED", "MANAGEMENT", null),
    draft: fc.constantFrom(null, draft),
    reminders: fc.array(fc.constantFrom(reminder("review"), reminder("assessment-due", TODAY)), {
      maxLength: 2,
    }),
    snoozed: fc.nat(2),
    ahead: fc.array(fc.constant(reminder("plan-review", "2026-12-20")), { maxLength: 1 }),
    steps: fc.record({
      today: fc.constant(TODAY),
      plan: fc.option(fc.record({ goals: fc.subarray([...GOALS]) })),
      trialId: fc.constantFrom(null, "t"),
      asks: fc.boolean(),
      meeting: fc.constantFrom(FREE.meeting, { IC: null, MANAGEMENT: null }),
    }),
    trial: fc.constant(null),
  });
  fc.assert(
    fc.property(facts, (each) => {
      const { due, steps: left, rest } = agendaFrom(each);
      const isFree =
        each.verdict !== null &&
        each.verdict !== "UNDECIDED" &&
        each.steps.plan !== null &&
        each.draft === null &&
        each.reminders.length + each.snoozed === 0;
      expect(rest === "nothing").toBe(isFree);
      // Something is always said: what to do, or why there is nothing.
      expect(due.length + left.length > 0).toBe(rest === null);
    }),
    { numRuns: 2000 },
  );
});
