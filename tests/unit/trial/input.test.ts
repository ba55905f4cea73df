import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { DeclineInput } from "@/lib/trial/input";
import { SOME_ID } from "@/tests/support/some-id";

const decline = (postponedUntil?: string) =>
  read(DeclineInput("2026-11-29"), { trial: SOME_ID, postponedUntil });

test("a proposal is declined for good, or until a day after today", () => {
  for (const none of [undefined, "", "  "])
    expect(decline(none)).toEqual({ ok: true, value: { trial: SOME_ID, postponedUntil: null } });
  expect(decline("2026-11-30")).toMatchObject({ value: { postponedUntil: "2026-11-30" } });
});

test.each([
  ["2026-11-29", "postponed-past"],
  ["2025-01-01", "postponed-past"],
  ["2027-02-30", "no-such-day"],
  ["next spring", "no-such-day"],
])("a day that cannot be meant is refused, never dropped: %s", (said, error) => {
  expect(decline(said)).toEqual({ ok: false, errors: { postponedUntil: error } });
});
