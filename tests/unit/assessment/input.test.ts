import { expect, test } from "vitest";
import { fieldsOf } from "@/app/_form/fields";
import { SavedAnswersInput, StepInput } from "@/lib/assessment/input";
import { read } from "@/lib/input";
import { SubmissionInput } from "@/lib/sharing/input";

const draftId = "0190a000-0000-7000-8000-000000000001";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a page saves changed answers and drops invalid ones", async () => {
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
  expect(read(StepInput, await fieldsOf(form))).toEqual({
    ok: true,
    value: { draftId, to: 2, answers: { a: 3, c: "skip" }, pace: {}, note: undefined },
  });
});

test.each([null, [], "x", {}, { draftId: "x", answers: {} }, { draftId, answers: { a: 4 } }])(
  "an invalid saved answer is refused: %j",
  (body) => {
    expect(read(SavedAnswersInput, body).ok).toBe(false);
  },
);

test("where there is a manager, a choice is required and none is preselected", async () => {
  const form = { draft: draftId, note: " hello " };
  expect(read(SubmissionInput, await fieldsOf(formOf(form)))).toEqual({
    ok: true,
    value: { draftId, note: "hello", choices: [], later: [] },
  });
  const reader = `MANAGER:${draftId}`;
  const asked = formOf({ ...form, reader, "expiresOn.MANAGER": "2026-02-30" });
  expect(read(SubmissionInput, await fieldsOf(asked))).toEqual({
    ok: false,
    errors: { "grade.MANAGER": "choose-one", "expiresOn.MANAGER": "no-such-day" },
  });
});
