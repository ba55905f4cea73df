import { describe, expect, test } from "vitest";
import { proposedRoles, type KnownStretch } from "@/lib/career/proposal";
import type { RoleHeld } from "@/lib/career/role-held";

const TODAY = "2026-11-29";
const known = (
  as: KnownStretch["as"],
  startsOn: string,
  endsOn: string | null = null,
): KnownStretch => ({ as, team: "Storage", startsOn, endsOn });
const told = (all: KnownStretch[], entered: RoleHeld[] = []) =>
  proposedRoles(all, entered, TODAY).map(
    ({ work, startsOn, endsOn }) => `${work} ${startsOn} ${endsOn ?? "today"}`,
  );

describe("the proposed roles", () => {
  test("are one for each membership, management and trial, the earliest first", () => {
    expect(
      told([known("TRIAL", "2025-01-01", "2025-03-26"), known("MEMBER", "2024-02-01")]),
    ).toEqual(["HANDS_ON 2024-02-01 today", "BOTH 2025-01-01 2025-03-26"]);
  });

  test("leave out the team that somebody is in while managing another", () => {
    const manager = [known("MEMBER", "2023-01-01"), known("MANAGER", "2024-01-01", "2025-06-01")];
    expect(told(manager)).toEqual([
      "HANDS_ON 2023-01-01 2024-01-01",
      "LEADING 2024-01-01 2025-06-01",
      "HANDS_ON 2025-06-01 today",
    ]);
    expect(told([known("MEMBER", "2024-01-01"), known("MANAGER", "2024-01-01")])).toEqual([
      "LEADING 2024-01-01 today",
    ]);
  });

  test("leave out what was entered, and what has not started", () => {
    const entered = { id: "", title: "Engineer", work: "HANDS_ON" as const };
    const all = [known("MEMBER", "2024-02-01"), known("TRIAL", "2026-12-01", "2027-02-01")];
    expect(told(all, [{ ...entered, startsOn: "2024-05-01", endsOn: null }])).toEqual([]);
    expect(told(all, [{ ...entered, startsOn: "2020-05-01", endsOn: "2024-02-01" }])).toEqual([
      "HANDS_ON 2024-02-01 today",
    ]);
    const leading = { ...entered, work: "LEADING" as const };
    expect(told(all, [{ ...leading, startsOn: "2024-05-01", endsOn: null }])).toHaveLength(1);
  });
});
