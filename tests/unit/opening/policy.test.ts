import { expect, test } from "vitest";
import { canEnterOpening, canSeeOpenings } from "@/lib/opening/policy";

const ENGINEER = { isAdmin: false, managesTeamIds: [], overseesTeamIds: [] };
const MANAGER = { ...ENGINEER, managesTeamIds: ["storage"], overseesTeamIds: ["storage"] };
const DIRECTOR = {
  ...ENGINEER,
  managesTeamIds: ["platform"],
  overseesTeamIds: ["platform", "storage"],
};

test("openings are for directors within their teams, and for admins everywhere", () => {
  const table = [ENGINEER, MANAGER, DIRECTOR, { ...ENGINEER, isAdmin: true }].map((who) => [
    canSeeOpenings(who),
    canEnterOpening(who, "storage"),
    canEnterOpening(who, "payments"),
  ]);
  expect(table).toEqual([
    [false, false, false],
    [false, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
