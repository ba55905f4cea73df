import { expect, test } from "vitest";
import { canSeeOrganisationFigures, canSeeTeamFigures } from "@/lib/release/policy";

const TEAM = "storage";
const nowhere = { teamId: null, managesTeamIds: [], overseesTeamIds: [] };

test.each([
  ["its manager", { ...nowhere, managesTeamIds: [TEAM] }, true],
  ["a manager above", { ...nowhere, overseesTeamIds: [TEAM] }, true],
  ["a member", { ...nowhere, teamId: TEAM }, false],
  ["the manager of another", { ...nowhere, managesTeamIds: ["query"] }, false],
  ["anybody else", nowhere, false],
])("figures of a team, for %s", (_, reach, may) => {
  expect(canSeeTeamFigures(TEAM, reach)).toBe(may);
});

test("figures of the organisation are only for people who manage a team", () => {
  expect(canSeeOrganisationFigures({ ...nowhere, managesTeamIds: [TEAM] })).toBe(true);
  expect(canSeeOrganisationFigures({ ...nowhere, teamId: TEAM, overseesTeamIds: [TEAM] })).toBe(
    false,
  );
});
