import { expect, test } from "vitest";
import {
  actsFor,
  followedTeamIds,
  overseesOthers,
  openTeamIds,
  reachesSeveralTeams,
  seesParticipation,
  standingIn,
} from "@/lib/team/policy";

const TEAM = "storage";
const OTHERS = ["query"];

test.each([
  [
    "manages it",
    { teamId: "platform", managesTeamIds: [TEAM], overseesTeamIds: [TEAM] },
    "manager",
  ],
  [
    "manages it and belongs to it",
    { teamId: TEAM, managesTeamIds: [TEAM], overseesTeamIds: [] },
    "manager",
  ],
  [
    "manages the team above",
    { teamId: null, managesTeamIds: OTHERS, overseesTeamIds: [TEAM] },
    "director",
  ],
  [
    "belongs to it, and oversees it",
    { teamId: TEAM, managesTeamIds: [], overseesTeamIds: [TEAM] },
    "director",
  ],
  ["belongs to it", { teamId: TEAM, managesTeamIds: [], overseesTeamIds: [] }, "member"],
  [
    "manages and belongs elsewhere",
    { teamId: "query", managesTeamIds: OTHERS, overseesTeamIds: OTHERS },
    null,
  ],
  ["belongs nowhere", { teamId: null, managesTeamIds: [], overseesTeamIds: [] }, null],
])("a person who %s", (_, reach, standing) => {
  expect(standingIn(TEAM, reach)).toBe(standing);
});

test("who stands in for a manager reads the team as a member, does the manager's tasks, and follows its trials", () => {
  const delegate = {
    teamId: null,
    managesTeamIds: [],
    overseesTeamIds: [],
    standsInForTeamIds: [TEAM],
  };
  expect(standingIn(TEAM, delegate)).toBe("member");
  expect(standingIn("query", delegate)).toBeNull();
  expect([actsFor(TEAM, delegate), actsFor("query", delegate)]).toEqual([true, false]);
  expect(followedTeamIds(delegate)).toEqual([TEAM]);
  // Overseeing a team, as people partner too, is no right to act in it.
  const partner = { ...delegate, standsInForTeamIds: [], overseesTeamIds: [TEAM] };
  expect(standingIn(TEAM, partner)).toBe("director");
  expect(actsFor(TEAM, partner)).toBe(false);
  expect(followedTeamIds(partner)).toEqual([TEAM]);
});

test("only managers see who has answered", () => {
  expect(seesParticipation("manager")).toBe(true);
  expect(seesParticipation("director")).toBe(true);
  expect(seesParticipation("member")).toBe(false);
});

test("a list of teams is for whoever reaches several", () => {
  const none = { teamId: null, managesTeamIds: [], overseesTeamIds: [] };
  expect(reachesSeveralTeams(none)).toBe(false);
  expect(reachesSeveralTeams({ ...none, teamId: TEAM })).toBe(false);
  expect(reachesSeveralTeams({ ...none, teamId: TEAM, overseesTeamIds: [TEAM] })).toBe(false);
  expect(reachesSeveralTeams({ ...none, teamId: TEAM, overseesTeamIds: OTHERS })).toBe(true);
  expect(reachesSeveralTeams({ ...none, overseesTeamIds: [TEAM, "query"] })).toBe(true);
});

test("a team is open to its members, to those who oversee it and to who stands in, once", () => {
  const reach = { teamId: TEAM, managesTeamIds: [], overseesTeamIds: [TEAM, "query"] };
  expect(openTeamIds(reach)).toEqual([TEAM, "query"]);
  expect(openTeamIds({ ...reach, overseesTeamIds: [], standsInForTeamIds: ["index"] })).toEqual([
    "index",
    TEAM,
  ]);
  expect(openTeamIds({ ...reach, teamId: null, overseesTeamIds: [] })).toEqual([]);
});

test("the manager of a team does its manager's tasks, also where nobody stands in", () => {
  expect(actsFor(TEAM, { managesTeamIds: [TEAM] })).toBe(true);
  expect(actsFor(TEAM, { managesTeamIds: OTHERS, standsInForTeamIds: OTHERS })).toBe(false);
});

test("whoever oversees a team besides those that they manage oversees others", () => {
  const oversees = (managesTeamIds: string[], overseesTeamIds: string[]) =>
    overseesOthers({ managesTeamIds, overseesTeamIds });
  expect(oversees([TEAM], [TEAM, ...OTHERS])).toBe(true);
  expect(oversees([], OTHERS)).toBe(true);
  expect(oversees([TEAM], [TEAM])).toBe(false);
  expect(oversees([], [])).toBe(false);
});
