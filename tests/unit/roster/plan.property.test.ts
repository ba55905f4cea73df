import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesAnything } from "@/lib/roster/plan";
import type { RosterRow } from "@/lib/roster/list-file";
import type { PresentRoster } from "@/lib/roster/present";
import { applied, hasCircle, NOBODY, plan, TODAY } from "./list-model";

const email = fc
  .constantFrom("a", "b", "c", "d", "e", "f", "g", "h")
  .map((letter) => `${letter}@example.com`);
const teamName = fc.constantFrom("A", "B", "C", "D");
const team = fc.oneof(
  fc.constant(""),
  fc.array(teamName, { minLength: 1, maxLength: 3 }).map((names) => names.join(" / ")),
);
const day = fc.constantFrom("", "2020-05-01", "2025-01-31", TODAY, "2027-02-01");
const cells = fc.record({
  name: fc.constantFrom("Ann", "Bo", ""),
  email,
  team,
  managerEmail: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, email),
  startedOn: day,
});

function list(options: { clean: boolean }): fc.Arbitrary<RosterRow[]> {
  const rows = options.clean
    ? fc.uniqueArray(cells, { selector: (each) => each.email, maxLength: 6 })
    : fc.array(cells, { maxLength: 10 });
  return rows.map((all) =>
    all.map((each, index) => ({
      ...each,
      name: options.clean ? each.name || "Cy" : each.name,
      line: index + 2,
    })),
  );
}

/** An organisation after earlier imports; lists with a problem changed nothing. */
const organisation = fc.array(list({ clean: true }), { maxLength: 4 }).map((lists) =>
  lists.reduce<PresentRoster>((present, rows) => {
    const { steps, problems } = plan(rows, present, "2026-06-01");
    return problems.length > 0 ? present : applied(present, steps);
  }, NOBODY),
);

function overlaps(tenures: { startsOn: string; endsOn: string | null }[]): boolean {
  const sorted = [...tenures].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return sorted.some(({ startsOn, endsOn }, index) => {
    const next = sorted[index + 1];
    return (endsOn !== null && endsOn <= startsOn) || (next && (endsOn ?? "9999") > next.startsOn);
  });
}

describe("any list, any organisation", () => {
  it("is idempotent: once applied, it leaves nothing to do", () => {
    fc.assert(
      fc.property(organisation, list({ clean: true }), (present, rows) => {
        const first = plan(rows, present);
        fc.pre(first.problems.length === 0);
        const second = plan(rows, applied(present, first.steps));
        expect(second.problems).toEqual([]);
        expect(changesAnything(second)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never puts a person into two teams at once, nor two managers over a team", () => {
    fc.assert(
      fc.property(organisation, list({ clean: true }), (present, rows) => {
        const { steps, problems } = plan(rows, present);
        fc.pre(problems.length === 0);
        const after = applied(present, steps);
        expect(after.people.filter(({ memberships }) => overlaps(memberships))).toEqual([]);
        expect(after.teams.filter(({ managements }) => overlaps(managements))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("puts nobody above themself, on any day to come, and complains of nothing else as a circle", () => {
    const isCircle = ({ reason }: { reason: string }) =>
      /^manager-(circle|in-own-team)$/.test(reason);
    let circles = 0;
    fc.assert(
      fc.property(organisation, list({ clean: true }), (present, rows) => {
        const { steps, problems } = plan(rows, present);
        fc.pre(problems.every(isCircle));
        const after = applied(present, steps);
        const found = ["2026-11-24", "2027-02-01"].some((day) => hasCircle(after, day));
        expect(found).toBe(problems.length > 0);
        circles += Number(found);
      }),
      { numRuns: 2_000 },
    );
    expect(circles).toBeGreaterThan(20);
  });

  it("numbers every problem with a line of the list, in order", () => {
    fc.assert(
      fc.property(organisation, list({ clean: false }), (present, rows) => {
        const lines = plan(rows, present).problems.map((problem) => problem.line);
        const known = new Set(rows.map((each) => each.line));
        expect(lines.every((line) => known.has(line))).toBe(true);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
      { numRuns: 2_000 },
    );
  });

  it("covers every line with a step or a problem", () => {
    fc.assert(
      fc.property(organisation, list({ clean: false }), (present, rows) => {
        const { steps, problems } = plan(rows, present);
        const covered = new Set([
          ...problems.map((problem) => problem.line),
          ...steps.flatMap((step) => ("line" in step ? [step.line] : [])),
        ]);
        expect(rows.filter((each) => !covered.has(each.line))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("puts people into the same teams in any order of the lines", () => {
    fc.assert(
      fc.property(organisation, list({ clean: true }), (present, rows) => {
        const forwards = plan(rows, present);
        const backwards = plan([...rows].reverse(), present);
        const ends = (each: typeof forwards) =>
          each.steps
            .flatMap((step) => ("email" in step ? [`${step.kind} ${step.email} ${step.path}`] : []))
            .sort();
        fc.pre(forwards.problems.length === 0);
        expect(ends(backwards)).toEqual(ends(forwards));
      }),
      { numRuns: 1_000 },
    );
  });
});
