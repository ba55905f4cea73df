import { describe, expect, test } from "vitest";
import { canSteer, canSwap, canTakePart, seesObstacles } from "@/lib/rotation/policy";

const STANDINGS = ["manager", "director", "member", null] as const;

describe("who may", () => {
  test("steer: the manager, and who stands in for them", () => {
    const none = { managesTeamIds: [], standsInForTeamIds: [] };
    expect(canSteer("storage", { ...none, managesTeamIds: ["storage"] })).toBe(true);
    expect(canSteer("storage", { ...none, standsInForTeamIds: ["storage"] })).toBe(true);
    expect(canSteer("storage", { managesTeamIds: ["query"] })).toBe(false);
    expect(canSteer("storage", none)).toBe(false);
  });

  test("take part: members of the team, by their role and their membership", () => {
    expect(STANDINGS.filter((standing) => canTakePart(standing, true))).toEqual([
      "manager",
      "director",
      "member",
    ]);
    expect(STANDINGS.filter((standing) => canTakePart(standing, false))).toEqual([]);
  });

  test("see why others cannot take a turn: the managers, and who steers", () => {
    const standings = STANDINGS.filter((standing) => standing !== null);
    expect(standings.filter((one) => seesObstacles(one, false))).toEqual(["manager", "director"]);
    expect(seesObstacles("member", true)).toBe(true);
  });
});

describe("a swap", () => {
  const mine = { personId: "me", how: "planned" };
  const theirs = { personId: "other", how: "planned" };

  test.each([
    ["of a person's own turn for another's", mine, theirs, true],
    ["of an offered turn", { ...mine, how: "offered" }, theirs, false],
    ["for an offered turn", mine, { ...theirs, how: "offered" }, false],
    ["of another person's turn", { ...mine, personId: "third" }, theirs, false],
    ["of nobody's", { ...mine, personId: null }, theirs, false],
    ["for a turn without a person", mine, { ...theirs, personId: null }, false],
    ["for another own turn", mine, { ...theirs, personId: "me" }, false],
  ])("%s", (_, turn, other, may) => {
    expect(canSwap("me", turn, other)).toBe(may);
  });
});
