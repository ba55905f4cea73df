import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { read } from "@/lib/input";
import {
  ActionInput,
  EndingInput,
  EvidenceInput,
  PlanInput,
  PracticeInput,
} from "@/lib/plan/input";

const TODAY = "2026-11-24";
const soon = addDays(TODAY, 30);
const answer = (parsed: { ok: boolean; errors?: unknown; value?: unknown }) =>
  parsed.ok ? parsed.value : parsed.errors;

describe("a target", () => {
  const target = (said: Record<string, string>) => answer(read(PlanInput(TODAY), said));

  test("is chosen; a role names it, a day of decision lies ahead", () => {
    expect(target({})).toEqual({ target: "choose-target" });
    expect(target({ target: "RUNG" })).toEqual({ rung: "choose-rung" });
    expect(target({ target: "DECIDE_BY" })).toEqual({ decideBy: "no-such-day" });
    expect(target({ target: "DECIDE_BY", decideBy: TODAY })).toEqual({ decideBy: "day-outside" });
    expect(target({ target: "DECIDE_BY", decideBy: "2033-01-01" })).toEqual({
      decideBy: "day-outside",
    });
    expect(target({ target: "DECIDE_BY", decideBy: soon })).toMatchObject({
      target: { kind: "DECIDE_BY", decideBy: soon },
    });
  });

  test("forgets what belongs to another choice", () => {
    expect(target({ target: "STAY", rung: "staff-engineer", decideBy: soon })).toMatchObject({
      target: { kind: "STAY" },
    });
  });
});

describe("an action", () => {
  test("has a day ahead, and says what is done and what will be different", () => {
    expect(answer(read(ActionInput(TODAY), { plan: "p" }))).toEqual({
      what: "say-something",
      difference: "say-something",
      dueOn: "no-such-day",
    });
    const said = { plan: "p", what: "a", difference: "b", dueOn: soon, need: ["money", "time"] };
    expect(answer(read(ActionInput(TODAY), said))).toMatchObject({
      dueOn: soon,
      record: { needs: ["time", "money"] },
    });
  });

  test("is dropped or carried over only with a reason, and carried over to a day ahead", () => {
    const end = (said: Record<string, string>) =>
      answer(read(EndingInput(TODAY), { action: "a", ...said }));
    expect(end({})).toEqual({ ending: "choose-one" });
    expect(end({ ending: "DONE" })).toMatchObject({ ending: "DONE", reason: "" });
    expect(end({ ending: "DROPPED" })).toEqual({ reason: "reason-missing" });
    expect(end({ ending: "CARRIED_OVER", reason: "later" })).toEqual({ dueOn: "no-such-day" });
    expect(end({ ending: "CARRIED_OVER", reason: "later", dueOn: TODAY })).toEqual({
      dueOn: "day-outside",
    });
  });
});

describe("evidence", () => {
  const evidence = (link: string, happenedOn = TODAY) =>
    answer(read(EvidenceInput(TODAY), { plan: "p", happenedOn, sentence: "s", link }));

  test.each(["http://x.example", "javascript:alert(1)", "https://a:b@x.example", "x.example"])(
    "has no link like %s",
    (link) => expect(evidence(link)).toEqual({ link: "link-wrong" }),
  );

  test("may have a link that begins with https, and is of today or before", () => {
    expect(evidence("https://x.example/pr/1")).toMatchObject({
      record: { link: "https://x.example/pr/1" },
    });
    expect(evidence("", soon)).toEqual({ happenedOn: "day-outside" });
  });
});

test("practice is one of five words for each area, or unsaid", () => {
  const said = read(PracticeInput, { plan: "p", energy: "MY_JOB", coding: "" });
  expect(answer(said)).toMatchObject({ practices: { energy: "MY_JOB", coding: null } });
  expect(answer(read(PracticeInput, { plan: "p", energy: "ALWAYS" }))).toEqual({
    energy: "invalid",
  });
});
