import { writePath } from "@/lib/team/naming";
import { circleOf, type Circle, type ReportingLines } from "@/lib/team/reporting-line";
import { afterSuccession, type Tenure } from "@/lib/team/tenure";
import type { Around } from "./around";
import type { Problem } from "./problem";
import type { ManagerStep, PlacedRow } from "./step";

/**
 * The lines that would put somebody above themself: a manager in their own team or below it, or
 * managers who manage each other. Whoever is so already, and whom the list does not touch, is not
 * its mistake.
 */
export function circleProblems(steps: readonly ManagerStep[], around: Around): Problem[] {
  const lines = linesAfter(steps, around);
  const found = touched(steps, around).flatMap((person) => {
    const circle = circleOf(person.key, lines, around.today);
    return circle ? [{ ...person, circle }] : [];
  });
  // Who is in the wrong team is the reason why the others are in a circle.
  const explained = new Set<string>();
  const byCause = [...found].sort(
    (a, b) => a.circle.through.length - b.circle.through.length || a.line - b.line,
  );
  return byCause.flatMap(({ key, email, line, circle }) => {
    const people = [key, ...circle.through];
    const isExplained = circle.through.length > 0 && people.some((each) => explained.has(each));
    people.forEach((each) => explained.add(each));
    return isExplained ? [] : [problemOf(email, line, circle, around)];
  });
}

type Touched = { key: string; email: string; line: number };

/** Whom the list gives another team or a team to manage. */
function touched(steps: readonly ManagerStep[], { people, rows }: Around): Touched[] {
  const found = new Map<string, Touched>();
  const add = (email: string, line: number) => {
    const key = people.get(email)?.id ?? email;
    found.set(key, { key, email, line: rows.get(email)?.row.line ?? line });
  };
  for (const { email, line } of steps) add(email, line);
  for (const { step, row } of rows.values()) if (step.kind === "move") add(row.email, row.line);
  return [...found.values()];
}

/** Who belongs to which team and manages it after the import. */
function linesAfter(
  steps: readonly ManagerStep[],
  { rows, peopleById, teams, map }: Around,
): ReportingLines {
  const byKey = new Map([...rows.values()].map((row) => [row.person?.id ?? row.row.email, row]));
  const successions = new Map(steps.map(({ team, succession }) => [team, succession]));
  return {
    memberships: (person) => {
      const placed = byKey.get(person);
      return placed ? membershipsAfter(placed) : (peopleById.get(person)?.memberships ?? []);
    },
    managements: (team) => {
      const tenures = teams.get(team)?.managements ?? [];
      const succession = successions.get(team);
      return succession ? afterSuccession(tenures, succession) : tenures;
    },
    above: (team) => map.byKey(team)?.parent?.key ?? null,
  };
}

function membershipsAfter({ person, step }: PlacedRow): readonly Tenure[] {
  const tenures = person?.memberships ?? [];
  if (step.kind === "move") return afterSuccession(tenures, step.succession);
  if (step.kind === "unchanged" || step.team === null) return tenures;
  return [{ id: "", holder: step.team, startsOn: step.startsOn, endsOn: null }];
}

function problemOf(email: string, line: number, circle: Circle, around: Around): Problem {
  const { peopleById, map } = around;
  const team = writePath(map.byKey(circle.team)?.path ?? []);
  if (circle.through.length === 0)
    return { line, reason: "manager-in-own-team", values: { value: email, team } };
  const through = circle.through.map((key) => peopleById.get(key)?.email ?? key).join(", ");
  return { line, reason: "manager-circle", values: { value: email, team, through } };
}
