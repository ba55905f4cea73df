import fc from "fast-check";
import { expect, test } from "vitest";
import {
  givenBy,
  planFrom,
  type Given,
  type Held,
  type Plan,
  type Rule,
} from "@/lib/federation/grant";

const HERE = "https://id.example.com";
const THERE = "https://other.example.com";
const groups = ["a", "b", "c"];
const teams = ["one", "two", "three"];

const rule: fc.Arbitrary<Rule> = fc
  .record({
    group: fc.constantFrom(...groups),
    role: fc.constantFrom("ADMIN" as const, "PARTNER" as const, "MEMBER" as const),
    team: fc.constantFrom(...teams),
  })
  .map(({ group, role, team }) => ({ group, role, teamId: role === "ADMIN" ? null : team }));
const rules = fc.array(rule, { maxLength: 8 });
const told = fc.option(fc.uniqueArray(fc.constantFrom(...groups, "A", "unknown")));
const from = fc.constantFrom(null, HERE, THERE);
const held: fc.Arbitrary<Held> = fc.record({
  admin: fc.option(fc.record({ from })),
  partnerships: fc
    .uniqueArray(fc.record({ teamId: fc.constantFrom(...teams), from }), {
      selector: ({ teamId }) => teamId,
    })
    .map((rows) => rows.map((row) => ({ ...row, id: `of ${row.teamId}` }))),
  membership: fc.option(fc.record({ teamId: fc.constantFrom(...teams), from })),
  canBePlaced: fc.boolean(),
});

/** What somebody holds once a plan is carried out. */
function after({ admin, partnerships, membership, canBePlaced }: Held, plan: Plan): Held {
  const kept = partnerships.filter(({ id }) => !plan.end.includes(id));
  const begun = plan.begin.map((teamId) => ({ id: `of ${teamId}`, teamId, from: HERE }));
  const moved = plan.team && (plan.team.to ? { teamId: plan.team.to, from: HERE } : null);
  return {
    admin: plan.admin === null ? admin : plan.admin ? { from: HERE } : null,
    partnerships: [...kept, ...begun],
    membership: plan.team ? moved : membership,
    canBePlaced,
  };
}

const check = (property: (held: Held, given: Given, next: Held, plan: Plan) => void) =>
  fc.assert(
    fc.property(held, rules, told, (has, by, of) => {
      const given = givenBy(by, of);
      const plan = planFrom(has, given, HERE);
      property(has, given, after(has, plan), plan);
    }),
    { numRuns: 2000 },
  );

test("what another gave is never taken away", () => {
  check((has, _, next) => {
    if (has.admin && has.admin.from !== HERE) expect(next.admin).toEqual(has.admin);
    for (const row of has.partnerships.filter((one) => one.from !== HERE))
      expect(next.partnerships).toContainEqual(row);
    if (has.membership && has.membership.from !== HERE)
      expect(next.membership).toEqual(has.membership);
  });
});

test("what this provider gave is exactly what the groups give", () => {
  check((_, given, next) => {
    if (next.admin?.from === HERE) expect(given.isAdmin).toBe(true);
    if (given.isAdmin) expect(next.admin).not.toBeNull();
    const partnerOf = next.partnerships.map(({ teamId }) => teamId);
    expect(partnerOf).toEqual(expect.arrayContaining([...given.partnerOf]));
    for (const { teamId, from: by } of next.partnerships)
      if (by === HERE) expect(given.partnerOf).toContain(teamId);
    expect(new Set(partnerOf).size).toBe(partnerOf.length);
    if (next.canBePlaced && next.membership?.from === HERE && given.teams)
      expect(given.teams).toContain(next.membership.teamId);
  });
});

test("who may be placed, and belongs nowhere, comes to the first team that a group gives", () => {
  check((has, given, next) => {
    if (!has.canBePlaced) expect(next.membership).toEqual(has.membership);
    else if (!has.membership && given.teams?.[0])
      expect(next.membership).toEqual({ teamId: given.teams[0], from: HERE });
  });
});

test("the same groups at the next sign-in change nothing", () => {
  check((_, given, next) => {
    const again = planFrom(next, given, HERE);
    expect(again).toEqual({ admin: null, begin: [], end: [], team: null });
  });
});

test("unknown groups and groups without a rule give no role; only unknown ones leave a team", () => {
  const by: Rule[] = [
    { group: "a", role: "ADMIN", teamId: null },
    { group: "a", role: "MEMBER", teamId: "one" },
  ];
  const has: Held = {
    admin: { from: HERE },
    partnerships: [{ id: "p", teamId: "one", from: HERE }],
    membership: { teamId: "one", from: HERE },
    canBePlaced: true,
  };
  const lost = { admin: false, begin: [], end: ["p"] };
  expect(planFrom(has, givenBy(by, null), HERE)).toEqual({ ...lost, team: null });
  expect(planFrom(has, givenBy(by, ["A"]), HERE)).toEqual({ ...lost, team: { to: null } });
  expect(planFrom(has, givenBy(by, ["a"]), HERE)).toEqual({
    admin: null,
    begin: [],
    end: ["p"],
    team: null,
  });
});
