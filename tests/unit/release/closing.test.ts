import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeQuarter, type ClosingFacts, type FreshAnswer } from "@/lib/release/closing";

const TEAMS = [
  { id: "all", parentId: null },
  { id: "left", parentId: "all" },
  { id: "right", parentId: "all" },
  ...["a", "b"].map((id) => ({ id, parentId: "left" })),
  ...["c", "d"].map((id) => ({ id, parentId: "right" })),
];

/** People of teams, each with a new answer. */
function facts(sizes: Record<string, number>, more: Partial<ClosingFacts> = {}): ClosingFacts {
  const fresh = Object.entries(sizes)
    .flatMap(([teamId, size]) => Array.from({ length: size }, () => teamId))
    .map((teamId, answer): FreshAnswer => ({ answer, teamId, measure: "1" }));
  return {
    teams: TEAMS,
    consenting: fresh,
    fresh,
    readersOf: () => [],
    smallestGroup: 5,
    ...more,
  };
}

/** Scopes with their number of answers. */
function sizesOf(of: ClosingFacts) {
  const { cells, sums } = closeQuarter(of);
  const key = (teamId: string | null) => teamId ?? "organisation";
  return {
    cells: Object.fromEntries(cells.map((cell) => [key(cell.teamId), cell.answers.length])),
    sums: Object.fromEntries(
      sums.map((sum) => [
        key(sum.teamId),
        sum.cells.reduce((total, cell) => total + cell.answers.length, 0),
      ]),
    ),
  };
}

describe("closing a quarter", () => {
  test("counts the teams of a large subtree together, and wider figures as sums", () => {
    expect(sizesOf(facts({ a: 8, b: 8, c: 9, d: 9, all: 5 }))).toEqual({
      cells: { left: 16, right: 18, all: 5 },
      sums: { left: 16, right: 18, all: 39, organisation: 39 },
    });
  });

  test("counts a subtree under 15 with the next wider one", () => {
    expect(sizesOf(facts({ a: 7, b: 7, c: 9, d: 9 }))).toEqual({
      cells: { right: 18, all: 14 },
      sums: { right: 18, all: 32, organisation: 32 },
    });
  });

  test("lets too few answers of a large subtree wait, and does not pass them on", () => {
    const people = facts({ a: 8, b: 8, c: 9, d: 9, all: 3 });
    const fresh = people.fresh.filter(
      ({ teamId }, at) => teamId !== "a" && (teamId !== "b" || at > 11),
    );
    expect(sizesOf({ ...people, fresh })).toEqual({
      cells: { right: 18 },
      sums: { right: 18, all: 18, organisation: 18 },
    });
  });

  test("shows no figure of a scope of which most new answers wait", () => {
    const readersOf = (answer: number) => (answer < 30 ? ["priya"] : []);
    const { cells, sums } = sizesOf(facts({ a: 15, b: 15, c: 9, d: 9 }, { readersOf }));
    expect(cells).toEqual({ right: 18 });
    expect(sums).toEqual({ right: 18 });
  });

  test("never mixes measures: the most frequent one counts, the others wait", () => {
    const people = facts({ a: 10, b: 10 });
    const fresh = people.fresh.map((one, at) => ({ ...one, measure: at % 3 > 0 ? "2" : "1" }));
    const { measure, cells } = closeQuarter({ ...people, fresh });
    expect(measure).toBe("2");
    expect(cells.flatMap(({ answers }) => answers).every((answer) => answer % 3 > 0)).toBe(true);
  });

  test("asks for more people where the installation does, never for fewer than five", () => {
    const people = { left: 0, a: 8, b: 8 };
    const sized = (smallestGroup: number) => sizesOf(facts(people, { smallestGroup })).cells;
    expect(sized(16)).toEqual({ left: 16 });
    expect(sized(17)).toEqual({});
    expect(sizesOf(facts({ all: 4 }, { smallestGroup: 2 })).cells).toEqual({});
  });

  test("counts people without a team, or in a team without others, for the organisation alone", () => {
    const fresh = Array.from({ length: 6 }, (_, answer) => ({
      answer,
      teamId: answer > 2 ? "lone" : null,
      measure: "1",
    }));
    const teams = [{ id: "lone", parentId: null }];
    expect(sizesOf({ ...facts({}), teams, fresh, consenting: fresh })).toEqual({
      cells: { organisation: 6 },
      sums: { organisation: 6 },
    });
  });
});

const organisations = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    people: fc.array(fc.record({ team: fc.nat(), reader: fc.nat(9), measure: fc.nat(4) }), {
      maxLength: 120,
    }),
    smallestGroup: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ parents, people, smallestGroup }): ClosingFacts => {
    const teams = parents.map((parent, at) => ({
      id: `t${at}`,
      parentId: at > 0 && parent % 4 > 0 ? `t${parent % at}` : null,
    }));
    const fresh = people.map(({ team, measure }, at) => ({
      answer: 3 * at,
      teamId: team % 7 > 0 ? `t${team % teams.length}` : null,
      measure: measure === 0 ? "old" : "new",
    }));
    const readersOf = (answer: number) => {
      const { reader = 9 } = people[answer / 3] ?? {};
      return reader < 4 ? [`reader ${reader}`, `reader ${(reader + 1) % 4}`] : [];
    };
    return { teams, fresh, consenting: fresh, readersOf, smallestGroup };
  });

const holds = (say: (facts: ClosingFacts) => void) => fc.assert(fc.property(organisations, say));

describe("whatever the organisation", () => {
  test("cells have no answer in common", () => {
    holds((facts) => {
      const counted = closeQuarter(facts).cells.flatMap(({ answers }) => answers);
      expect(new Set(counted).size).toBe(counted.length);
    });
  });

  test("an answer that was counted is in no cell of a later quarter", () => {
    holds((facts) => {
      const used = new Set<number>();
      for (let quarter = 0; quarter < 3; quarter += 1) {
        const fresh = facts.fresh.filter(
          ({ answer }, at) => !used.has(answer) && at % 3 <= quarter,
        );
        for (const { answers } of closeQuarter({ ...facts, fresh }).cells)
          for (const answer of answers) {
            expect(used.has(answer)).toBe(false);
            used.add(answer);
          }
      }
    });
  });

  test("of each cell, at least k answers are unknown to any two readers", () => {
    holds((facts) => {
      for (const { answers } of closeQuarter(facts).cells)
        for (const one of [0, 1, 2, 3])
          for (const other of [0, 1, 2, 3]) {
            const pair = new Set([`reader ${one}`, `reader ${other}`]);
            const unknown = answers.filter((answer) =>
              facts.readersOf(answer).every((reader) => !pair.has(reader)),
            );
            expect(unknown.length).toBeGreaterThanOrEqual(Math.max(5, facts.smallestGroup));
          }
    });
  });

  test("figures are sums of cells of people inside, whole ones, and most new answers there", () => {
    holds((facts) => {
      const { sums, cells, measure } = closeQuarter(facts);
      const parentOf = new Map(facts.teams.map(({ id, parentId }) => [id, parentId]));
      const isIn = (teamId: string | null, above: string | null): boolean =>
        above === null ||
        teamId === above ||
        (teamId !== null && isIn(parentOf.get(teamId) ?? null, above));
      for (const sum of sums) {
        const inside = facts.fresh.filter(
          (one) => one.measure === measure && isIn(one.teamId, sum.teamId),
        );
        const numbers = new Set(inside.map(({ answer }) => answer));
        const counted = sum.cells.flatMap(({ answers }) => answers);
        expect(sum.cells.every((cell) => cells.includes(cell))).toBe(true);
        expect(new Set(sum.cells).size).toBe(sum.cells.length);
        expect(counted.every((answer) => numbers.has(answer))).toBe(true);
        expect(counted.length).toBeGreaterThanOrEqual(0.6 * inside.length);
        if (sum.teamId !== null) expect(inside.length).toBeGreaterThanOrEqual(1);
      }
    });
  });

  test("a figure of a subtree has 15 consenting people", () => {
    holds((facts) => {
      const parentOf = new Map(facts.teams.map(({ id, parentId }) => [id, parentId]));
      for (const { teamId } of closeQuarter(facts).sums) {
        if (teamId === null) continue;
        const consenting = facts.consenting.filter((one) => {
          for (let id = one.teamId; id; id = parentOf.get(id) ?? null)
            if (id === teamId) return true;
          return false;
        });
        expect(consenting.length).toBeGreaterThanOrEqual(15);
        expect(facts.teams.some(({ parentId }) => parentId === teamId)).toBe(true);
      }
    });
  });
});
