import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { ChoiceInput, RhythmInput, SlotInput, SwapAnswerInput } from "@/lib/rotation/input";
import { SOME_ID } from "@/tests/support/some-id";

const rhythm = (said: object) =>
  read(RhythmInput("2026-11-24"), {
    team: SOME_ID,
    startsOn: "2026-11-25",
    weeks: "2",
    overlap: "7",
    ...said,
  });

test("a rhythm is read in days", () => {
  expect(rhythm({})).toEqual({
    ok: true,
    value: { teamId: SOME_ID, rhythm: { startsOn: "2026-11-25", turnDays: 14, overlapDays: 7 } },
  });
});

test.each([
  [{ startsOn: "2026-11-24" }, { startsOn: "start-ahead" }],
  [{ startsOn: "2027-11-26" }, { startsOn: "start-ahead" }],
  [
    { weeks: "1", overlap: "15" },
    { weeks: "weeks-range", overlap: "overlap-range" },
  ],
  [{ overlap: "14" }, { overlap: "overlap-range" }],
])("refuses a rhythm with %o", (said, errors) => {
  expect(rhythm(said)).toEqual({ ok: false, errors });
});

test("an invalid turn number names no turn", () => {
  expect(read(SlotInput, { team: SOME_ID, slot: "3" })).toMatchObject({ value: { slot: 3 } });
  for (const slot of ["-1", "first", undefined])
    expect(read(SlotInput, { team: SOME_ID, slot })).toMatchObject({ value: { slot: -1 } });
});

test("giving a turn to another person requires a reason", () => {
  const said = { team: SOME_ID, slot: 0, person: SOME_ID };
  expect(read(ChoiceInput, { ...said, reason: " " })).toMatchObject({
    errors: { reason: "reason-missing" },
  });
  expect(read(ChoiceInput, { ...said, reason: "Léa asked" })).toEqual({
    ok: true,
    value: { teamId: SOME_ID, slot: 0, personId: SOME_ID, reason: "Léa asked" },
  });
});

test("a swap is answered with one of three words, and with nothing else", () => {
  const answered = (answer?: string) =>
    read(SwapAnswerInput, { team: SOME_ID, swap: SOME_ID, answer });
  for (const answer of ["agree", "decline", "undo"])
    expect(answered(answer)).toMatchObject({ ok: true, value: { answer } });
  for (const answer of ["", "Agree", "yes", undefined])
    expect(answered(answer)).toEqual({ ok: false, errors: { answer: "invalid" } });
});
