import { describe, expect, test } from "vitest";
import * as policy from "@/lib/trial/policy";
import { TRIAL_STATES } from "@/lib/trial/trial";

const TEAM = "storage";
const asking = (userId: string, teamId: string | null, manages: string[], oversees = manages) => ({
  userId,
  teamId,
  managesTeamIds: manages,
  overseesTeamIds: oversees,
});
const VIEWERS = {
  person: asking("person", TEAM, []),
  manager: asking("manager", "platform", [TEAM]),
  director: asking("director", null, ["platform"], ["platform", TEAM]),
  sponsor: asking("sponsor", "query", []),
  colleague: asking("colleague", TEAM, []),
  "former manager": asking("former", "query", []),
  "manager of another team": asking("other", "product", ["payments"]),
  "person who manages the team": asking("person", TEAM, [TEAM]),
};
type Who = keyof typeof VIEWERS;
const everybody = Object.keys(VIEWERS) as Who[];
const trial = { personId: "person", teamId: TEAM, sponsorId: "sponsor" };
const self: Who = "person who manages the team";

const allowed = (can: (viewer: (typeof VIEWERS)[Who]) => boolean) =>
  everybody.filter((who) => can(VIEWERS[who]));

describe("who may", () => {
  test("propose: the direct manager, never for oneself", () => {
    const person = { id: "person", teamId: TEAM };
    expect(allowed((viewer) => policy.canPropose(viewer, person))).toEqual(["manager"]);
    expect(allowed((viewer) => policy.canPropose(viewer, { id: "x", teamId: null }))).toEqual([]);
  });

  test("see it: the sides, the sponsor, managers above", () => {
    expect(allowed((viewer) => policy.canSee(viewer, trial))).toEqual([
      "person",
      "manager",
      "director",
      "sponsor",
      self,
    ]);
  });

  test("read the hypothesis: the sides and the sponsor", () => {
    expect(allowed((viewer) => policy.canReadHypothesis(viewer, trial))).toEqual([
      "person",
      "manager",
      "sponsor",
      self,
    ]);
  });

  test.each(TRIAL_STATES)("act when it is %s", (state) => {
    const may = (can: typeof policy.canAnswer) => allowed((viewer) => can(viewer, trial, state));
    const sides: Who[] = ["person", "manager", self];
    const cancellers = { proposed: ["manager"], agreed: sides } as Record<string, Who[]>;
    expect(may(policy.canAnswer)).toEqual(state === "proposed" ? ["person", self] : []);
    expect(may(policy.canCancel)).toEqual(cancellers[state] ?? []);
    expect(may(policy.canEndEarly)).toEqual(state === "running" ? sides : []);
  });
});
