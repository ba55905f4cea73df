import { describe, expect, test } from "vitest";
import { RoleInput } from "@/lib/career/input";
import { read } from "@/lib/input";
import { NoteInput } from "@/lib/talk/input";

const TODAY = "2026-11-29";
const ROLE = { title: " Staff Engineer ", work: "HANDS_ON", startsOn: "2026-01-02", lastDay: "" };
const role = (more: object = {}) => read(RoleInput(TODAY), { ...ROLE, ...more });

describe("a role", () => {
  test("is kept without its last day where it is held, and else with the day after it", () => {
    expect(role()).toEqual({
      ok: true,
      value: {
        role: "",
        title: "Staff Engineer",
        work: "HANDS_ON",
        startsOn: "2026-01-02",
        endsOn: null,
      },
    });
    expect(role({ lastDay: "2026-01-02" })).toMatchObject({ value: { endsOn: "2026-01-03" } });
  });

  test.each([
    [{ title: " " }, { title: "say-something" }],
    [{ title: "x".repeat(201) }, { title: "text-long" }],
    [{ work: "OTHER" }, { work: "choose-one" }],
    [{ startsOn: "2026-02-30" }, { startsOn: "no-such-day" }],
    [{ startsOn: "2026-11-30" }, { startsOn: "day-outside" }],
    [{ startsOn: "1949-12-31" }, { startsOn: "day-outside" }],
    [{ lastDay: "2026-01-01" }, { lastDay: "ends-before" }],
  ])("with %j is refused", (more, errors) => {
    expect(role(more)).toEqual({ ok: false, errors });
  });
});

test("a note needs a text and a day that is not after today", () => {
  const said = (more: object) => read(NoteInput(TODAY), { heldOn: TODAY, text: "x", ...more });
  expect(said({})).toMatchObject({ ok: true });
  expect(said({ text: "" })).toMatchObject({ errors: { text: "say-something" } });
  expect(said({ heldOn: "2026-11-30" })).toMatchObject({ errors: { heldOn: "day-outside" } });
});
