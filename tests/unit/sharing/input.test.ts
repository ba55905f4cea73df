import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { ChangeInput, StandingInput, SubmissionInput } from "@/lib/sharing/input";

const reader = "MANAGER:m";
const named = { audience: "MANAGER", readerId: "m" };

test("a grade and a valid day are required", () => {
  expect(read(ChangeInput, { reader, assessment: "a", expiresOn: "2026-02-30" })).toEqual({
    ok: false,
    errors: { grade: "choose-one", expiresOn: "no-such-day" },
  });
});

test("only a known role is a reader", () => {
  const said = { reader: "BOSS:m", assessment: "a", grade: "SCORES" };
  expect(read(ChangeInput, said).ok).toBe(false);
});

test("asking each time needs no day", () => {
  const asked = read(StandingInput, { reader, grade: "ASK", expiresOn: "soon" });
  expect(asked).toEqual({ ok: true, value: { ...named, grade: null, expiresOn: null } });
  const chosen = read(StandingInput, { reader, grade: "SCORES", expiresOn: "" });
  expect(chosen).toEqual({ ok: true, value: { ...named, grade: "SCORES", expiresOn: null } });
  const silent = read(StandingInput, { reader });
  expect(silent).toEqual({ ok: false, errors: { grade: "choose-one" } });
});

test("with a standing choice, no choice is required", () => {
  const said = { draft: "d", reader: [reader, "MENTOR:n"], stands: { MANAGER: "yes" } };
  expect(read(SubmissionInput, { ...said, grade: { MENTOR: "VERDICT" } })).toMatchObject({
    value: { choices: [{ audience: "MENTOR", readerId: "n", grade: "VERDICT" }] },
  });
  expect(read(SubmissionInput, said)).toEqual({
    ok: false,
    errors: { "grade.MENTOR": "choose-one" },
  });
});

test("deciding after the result is an answer: it is no choice, and overrides a standing one", () => {
  const said = { draft: "d", reader: [reader, "MENTOR:n"], stands: { MANAGER: "yes" } };
  const grade = { MANAGER: "LATER", MENTOR: "SCORES" };
  // Neither the day nor the box belongs to it.
  const more = { expiresOn: { MANAGER: "soon" }, future: { MANAGER: "yes" } };
  expect(read(SubmissionInput, { ...said, ...more, grade })).toMatchObject({
    ok: true,
    value: { choices: [{ audience: "MENTOR", grade: "SCORES" }], later: [named] },
  });
  const change = read(ChangeInput, { reader, assessment: "a", grade: "LATER" });
  expect(change).toMatchObject({ ok: false, errors: { grade: "choose-one" } });
});
