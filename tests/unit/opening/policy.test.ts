import { expect, test } from "vitest";
import { canEnterOpening, canSeeOpenings } from "@/lib/opening/policy";

const ENGINEER = { isAdmin: false, managesTeamIds: [], overseesTeamIds: [], partnerOfTeamIds: [] };
const MANAGER = { ...ENGINEER, managesTeamIds: ["storage"], overseesTeamIds: ["storage"] };
const DIRECTOR = {
  ...ENGINEER,
  managesTeamIds: ["platform"],
  overseesTeamIds: ["platform", "storage"],
};
const PARTNER = { ...ENGINEER, overseesTeamIds: ["storage"], partnerOfTeamIds: ["storage"] };
const MANAGER_AND_PARTNER = {
  ...MANAGER,
  overseesTeamIds: ["storage", "payments"],
  partnerOfTeamIds: ["payments"],
};

test("openings are for directors within their teams, and for admins everywhere; partners read them", () => {
  const admin = { ...ENGINEER, isAdmin: true };
  const table = [ENGINEER, MANAGER, DIRECTOR, PARTNER, MANAGER_AND_PARTNER, admin].map((who) => [
    canSeeOpenings(who),
    canEnterOpening(who, "storage"),
    canEnterOpening(who, "payments"),
  ]);
  expect(table).toEqual([
    [false, false, false],
    [false, false, false],
    [true, true, false],
    [true, false, false],
    [true, false, false],
    [true, true, true],
  ]);
});
