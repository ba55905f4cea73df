import { expect, test } from "vitest";
import { parseSavedAnswers, parseStep } from "@/lib/assessment/input";
import { parseSubmission } from "@/lib/sharing/input";

const draftId = "0190a000-0000-7000-8000-000000000001";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a page keeps what was changed on it, and drops what is no answer", () => {
  const form = formOf({
    draft: draftId,
    to: "2",
    "answer.a": "3",
    "former.a": "",
    "answer.b": "-1",
    "former.b": "-1",
    "answer.c": "skip",
    "former.c": "0",
    "answer.d": "4",
    "answer.E!": "1",
  });
  expect(parseStep(form)).toMatchObject({ draftId, to: 2, answers: { a: 3, c: "skip" } });
});

test.each([null, [], "x", {}, { draftId: "x", answers: {} }, { draftId, answers: { a: 4 } }])(
  "what is no saved answer is refused: %j",
  (body) => {
    expect(parseSavedAnswers(body)).toBeNull();
  },
);

test("where a manager is named, a choice has to be made; nothing is assumed", () => {
  const form = { draft: draftId, note: " hello " };
  expect(parseSubmission(formOf(form))).toEqual({
    ok: true,
    value: { draftId, note: "hello", choices: [] },
  });
  const reader = `MANAGER:${draftId}`;
  const asked = parseSubmission(formOf({ ...form, reader, "expiresOn.MANAGER": "2026-02-30" }));
  expect(asked).toEqual({
    ok: false,
    errors: { "grade.MANAGER": "choose-one", "expiresOn.MANAGER": "no-such-day" },
  });
});
