import { expect, test } from "vitest";
import { dueFrom, proposalDue, type DueFacts } from "@/lib/reminder/trial-due";

const AGREED: DueFacts = {
  id: "trial",
  personId: "person",
  managerId: "manager",
  delegateId: "delegate",
  isTurn: false,
  team: [],
  startsOn: "2026-09-07",
  endsOn: "2026-11-30",
  agreedAt: new Date("2026-09-01"),
  declinedAt: null,
  cancelledAt: null,
  endedEarlyOn: null,
  decidedAt: null,
  answeredWeeks: [],
  reviewed: [],
  assessedOn: null,
  waitsFor: "MANAGER",
  termsId: null,
  unsigned: [],
  reviewOn: null,
};
const whoDoes = (facts: DueFacts, today: string, kind: string) =>
  [...proposalDue(facts, today), ...dueFrom(facts, today)]
    .filter((thing) => thing.kind === kind)
    .map(({ userId }) => userId);

test("who stands in is reminded of dates and signatures, the manager of reviews and decisions", () => {
  const proposed = { ...AGREED, agreedAt: null };
  expect(whoDoes(proposed, "2026-09-01", "proposal")).toEqual(["delegate"]);
  expect(whoDoes(AGREED, "2026-09-01", "begins-soon")).toEqual(["person", "delegate"]);
  expect(whoDoes(AGREED, "2026-11-25", "ends-soon")).toEqual(["person", "delegate"]);
  const unsigned = (what: "terms" | "decision") => {
    return { ...AGREED, unsigned: [{ what, id: "x", by: "MANAGER" as const }] };
  };
  expect(whoDoes(unsigned("terms"), "2026-10-01", "sign-terms")).toEqual(["delegate"]);
  expect(whoDoes(unsigned("decision"), "2026-12-03", "sign-decision")).toEqual(["manager"]);
  expect(whoDoes(AGREED, "2026-09-20", "review")).toEqual(["person", "manager"]);
  expect(whoDoes(AGREED, "2026-12-03", "decision")).toEqual(["person", "manager"]);
  const alone = { ...AGREED, delegateId: null };
  expect(whoDoes(alone, "2026-11-25", "ends-soon")).toEqual(["person", "manager"]);
});
