import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "@/lib/input";
import { SheetInput, SheetShareInput } from "@/lib/talk/input";
import {
  MOST_QUESTIONS,
  questionsWritten,
  rolledQuestions,
  type TalkSheet,
} from "@/lib/talk/sheet";
import { SOME_ID } from "@/tests/support/some-id";

const TODAY = "2026-11-29";
const sheet = (heldOn: string, questions: TalkSheet["record"]["questions"] = []): TalkSheet => ({
  id: heldOn,
  heldOn,
  record: { leaning: null, dimensions: [], actions: [], questions },
  promises: [],
});

describe("questions roll", () => {
  test("when they have no answer, and none roll without a sheet before", () => {
    const before = sheet("2026-11-15", [
      { text: "a", isAnswered: true },
      { text: "b", isAnswered: false },
    ]);
    expect(rolledQuestions(before)).toEqual(["b"]);
    expect(rolledQuestions(null)).toEqual([]);
  });

  test("until each is answered, over any number of sheets, and none comes back", () => {
    const text = fc.string({ minLength: 1, maxLength: 4 }).filter((said) => said.trim() !== "");
    const meeting = fc.record({
      asked: fc.array(text, { maxLength: MOST_QUESTIONS }),
      answered: fc.array(fc.boolean(), { minLength: MOST_QUESTIONS, maxLength: MOST_QUESTIONS }),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings) => {
        // What is still open, kept by hand.
        let open: string[] = [];
        let last: TalkSheet | null = null;
        for (const [at, { asked, answered }] of meetings.entries()) {
          const rolled: string[] = rolledQuestions(last);
          expect(rolled).toEqual(open);
          const texts = [...new Set([...rolled, ...asked])].slice(0, MOST_QUESTIONS);
          const written = questionsWritten(texts, []);
          expect(written.every(({ isAnswered }) => !isAnswered)).toBe(true);
          const told = written.map((one, place) => ({
            text: one.text,
            isAnswered: answered[place] ?? false,
          }));
          open = texts.filter((_, place) => !answered[place]);
          last = sheet(`2026-12-${String(at + 1).padStart(2, "0")}`, told);
        }
        expect(rolledQuestions(last)).toEqual(open);
      }),
    );
  });

  test("and a sheet that is written again keeps its answers", () => {
    const before = [
      { text: "a", isAnswered: true },
      { text: "b", isAnswered: false },
    ];
    expect(questionsWritten(["b", "", "a", "c"], before)).toEqual([
      { text: "b", isAnswered: false },
      { text: "a", isAnswered: true },
      { text: "c", isAnswered: false },
    ]);
  });
});

describe("a sheet", () => {
  const said = (more: object) => read(SheetInput(TODAY), { heldOn: TODAY, ...more });

  test("holds what was ticked, in the order of the dimensions", () => {
    const dimension = ["scale", "energy"];
    const ticked = { leaning: "yes", dimension, action: SOME_ID, question: { 0: " x ", 2: "y" } };
    expect(said(ticked)).toEqual({
      ok: true,
      value: {
        heldOn: TODAY,
        hasLeaning: true,
        dimensions: ["energy", "scale"],
        actionIds: [SOME_ID],
        questions: ["x", "", "y"],
      },
    });
    expect(said({})).toMatchObject({ value: { hasLeaning: false, dimensions: [], questions: [] } });
  });

  test.each([
    [{ dimension: ["energy", "coding", "scale"] }, { dimension: "too-many" }],
    [{ heldOn: "2026-11-28" }, { heldOn: "day-outside" }],
    [{ heldOn: "2028-01-01" }, { heldOn: "day-outside" }],
    [{ heldOn: "" }, { heldOn: "no-such-day" }],
    [{ question: { 0: "x".repeat(301) } }, { "question.0": "text-long" }],
  ])("with %j is refused", (more, errors) => {
    expect(said(more)).toEqual({ ok: false, errors });
  });

  test("is shared until a day after today, within a year", () => {
    const until = (expiresOn: string) =>
      read(SheetShareInput(TODAY), { sheet: SOME_ID, reader: "MANAGER:m", expiresOn }).ok;
    expect(["2026-11-30", TODAY, "", "2028-01-01"].map(until)).toEqual([true, false, false, false]);
  });
});
