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
  delegate: { ...asking("delegate", "query", []), standsInForTeamIds: [TEAM] },
  "person who manages the team": asking("person", TEAM, [TEAM]),
};
type Who = keyof typeof VIEWERS;
const everybody = Object.keys(VIEWERS) as Who[];
const trial = {
  personId: "person",
  teamId: TEAM,
  sponsorId: "sponsor",
  proposedById: "manager" as string | null,
  waitsFor: "PERSON" as policy.TrialSide,
};
const asked = { ...trial, proposedById: "person", waitsFor: "MANAGER" as const };
const self: Who = "person who manages the team";

const allowed = (can: (viewer: (typeof VIEWERS)[Who]) => boolean) =>
  everybody.filter((who) => can(VIEWERS[who]));

describe("who may", () => {
  test("propose: the direct manager or who stands in, never for themselves", () => {
    const person = { id: "person", teamId: TEAM };
    expect(allowed((viewer) => policy.canPropose(viewer, person))).toEqual(["manager", "delegate"]);
    const own = { id: "delegate", teamId: TEAM };
    expect(policy.canPropose(VIEWERS.delegate, own)).toBe(false);
    expect(allowed((viewer) => policy.canPropose(viewer, { id: "x", teamId: null }))).toEqual([]);
  });

  test("see it: the sides, who stands in, the sponsor, managers above", () => {
    expect(allowed((viewer) => policy.canSee(viewer, trial))).toEqual([
      "person",
      "manager",
      "director",
      "sponsor",
      "delegate",
      self,
    ]);
  });

  test("read the terms: whoever reads the hypothesis, and who stands in", () => {
    expect(allowed((viewer) => policy.canReadTerms(viewer, trial))).toEqual([
      "person",
      "manager",
      "sponsor",
      "delegate",
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
    type Can = (viewer: (typeof VIEWERS)[Who], of: typeof trial, at: typeof state) => boolean;
    const may = (can: Can, of = trial) => allowed((viewer) => can(viewer, of, state));
    const sides: Who[] = ["person", "manager", self];
    const signers: Who[] = ["person", "manager", "delegate", self];
    const acting: Who[] = ["manager", "delegate"];
    const cancellers = { proposed: acting, agreed: signers } as Record<string, Who[]>;
    expect(may(policy.canAnswer)).toEqual(state === "proposed" ? ["person", self] : []);
    expect(may(policy.canCancel)).toEqual(cancellers[state] ?? []);
    expect(may(policy.canEndEarly)).toEqual(state === "running" ? signers : []);
    expect(may(policy.canExtend)).toEqual(state === "running" ? signers : []);
    expect(may(policy.canAnswer, asked)).toEqual(state === "proposed" ? acting : []);
    const withdrawers = state === "proposed" ? ["person", self] : (cancellers[state] ?? []);
    expect(may(policy.canCancel, asked)).toEqual(withdrawers);
    const isOpen = state === "proposed" || state === "agreed" || state === "running";
    expect(may(policy.canRevise)).toEqual(isOpen ? signers : []);
    const isAhead = state === "proposed" || state === "agreed";
    expect(may(policy.canForecast)).toEqual(isAhead ? ["person", self] : []);
    const isToDecide = state === "reviewing" || state === "ended-early";
    expect(may(policy.canDecide)).toEqual(isToDecide ? sides : []);
    expect(may(policy.canReview)).toEqual(isToDecide || state === "running" ? sides : []);
    const isAnswered = state === "running" || state === "reviewing";
    expect(may(policy.canAnswerPulse)).toEqual(isAnswered ? ["person", self] : []);
  });

  test("ask for one: a member of a team that they do not manage", () => {
    const members: Who[] = ["person", "manager", "sponsor", "colleague"];
    const others: Who[] = ["former manager", "manager of another team", "delegate"];
    expect(allowed(policy.canAsk)).toEqual([...members, ...others]);
  });

  test("read the pulses: the person, and the manager while the person allows it", () => {
    const readers = (opensPulses: boolean) =>
      allowed((viewer) => policy.canReadPulses(viewer, { ...trial, opensPulses }));
    expect(readers(false)).toEqual(["person", self]);
    expect(readers(true)).toEqual(["person", "manager", self]);
  });

  test("sign: each side as itself, and who stands in as the manager", () => {
    const signers = everybody.map((who) => [who, policy.sideOf(VIEWERS[who], trial)]);
    const sides = signers.filter(([, side]) => side !== null);
    expect(sides).toEqual([
      ["person", "PERSON"],
      ["manager", "MANAGER"],
      ["delegate", "MANAGER"],
      [self, "PERSON"],
    ]);
  });

  test("answer for the team: members except the person and the manager, about a trial that ran, while the questions are open", () => {
    const facts = { startsOn: "2026-09-07", endsOn: "2026-11-30", endedEarlyOn: null };
    const agreed = { ...facts, agreedAt: new Date("2026-09-01"), declinedAt: null };
    const ran = { ...agreed, cancelledAt: null, decidedAt: null };
    const respondents = (more = {}, day = "2026-11-01") =>
      allowed((viewer) => policy.canSpeak(viewer, trial, { ...ran, ...more }, day));
    expect(respondents()).toEqual(["colleague"]);
    expect(respondents({}, "2026-09-10")).toEqual([]);
    expect(respondents({ agreedAt: null })).toEqual([]);
    expect(respondents({ cancelledAt: new Date("2026-09-02") })).toEqual([]);
    const memberWhoManages = asking("other", TEAM, [TEAM]);
    expect(policy.canSpeak(memberWhoManages, trial, ran, "2026-11-01")).toBe(false);
  });
});

test("only the manager of the team is the manager of a trial, never of their own", () => {
  const managers = everybody.filter((who) => policy.isManager(VIEWERS[who], trial));
  expect(managers).toEqual(["manager"]);
});
