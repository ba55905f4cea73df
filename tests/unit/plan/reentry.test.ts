import { expect, test } from "vitest";
import { DIRECTIONS, reentryFrom, reentryName, REENTRY_STEPS } from "@/lib/plan/reentry";

test("a step back is read from the address that names it, and nothing else is", () => {
  for (const direction of DIRECTIONS)
    for (const step of REENTRY_STEPS)
      expect(reentryFrom(reentryName({ direction, step }))).toEqual({ direction, step });
  for (const said of ["HANDS_ON.4", "HANDS_ON", "", undefined, ["LEADING.1"], "why.1"])
    expect(reentryFrom(said)).toBeUndefined();
});
