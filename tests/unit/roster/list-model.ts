import { planImport } from "@/lib/roster/plan";
import type { RosterRow } from "@/lib/roster/list-file";
import type { ImportStep } from "@/lib/roster/step";
import type { PresentRoster } from "@/lib/roster/present";
import type { Succession, Tenure } from "@/lib/team/tenure";

export const TODAY = "2026-11-24";
export const NOBODY: PresentRoster = { people: [], teams: [] };

let ids = 0;
const nextId = () => `id-${++ids}`;

/** A row with the cells that matter to a test. */
export function row(line: number, cells: Partial<RosterRow>): RosterRow {
  const email = cells.email ?? `person${line}@example.com`;
  const blank = { line, name: `Person ${line}`, team: "", managerEmail: "", startedOn: "" };
  return { ...blank, ...cells, email };
}

export function plan(rows: RosterRow[], present: PresentRoster = NOBODY, today = TODAY) {
  return planImport({ rows, problems: [], ignored: [], unread: [] }, present, today);
}

function succeed(tenures: Tenure[], succession: Succession, resolve: (key: string) => string) {
  const kept = tenures
    .filter(({ id }) => !succession.drop.includes(id))
    .map((each) =>
      each.id === succession.end?.id ? { ...each, endsOn: succession.end.endsOn } : each,
    );
  const { begin } = succession;
  if (!begin) return kept;
  const { startsOn } = begin;
  return [...kept, { id: nextId(), holder: resolve(begin.holder), startsOn, endsOn: null }];
}

/** The organisation after the steps: an in-memory model of the database. */
export function applied(present: PresentRoster, steps: ImportStep[]): PresentRoster {
  const after = structuredClone(present);
  const made = new Map<string, string>();
  const resolve = (key: string) => made.get(key) ?? key;
  for (const step of steps) {
    if (step.kind === "team") {
      const id = nextId();
      made.set(step.key, id);
      const parentId = step.parent && resolve(step.parent);
      after.teams.push({ id, name: step.name, parentId, archived: false, managements: [] });
    } else if (step.kind === "new") {
      const id = nextId();
      made.set(step.email, id);
      const { name, email, startsOn, team } = step;
      const memberships = team
        ? [{ id: nextId(), holder: resolve(team), startsOn, endsOn: null }]
        : [];
      after.people.push({ id, name, email, removed: false, memberships });
    } else if (step.kind === "move") {
      const person = after.people.find(({ id }) => id === step.userId)!;
      person.memberships = succeed(person.memberships, step.succession, resolve);
    } else if (step.kind === "manager") {
      const team = after.teams.find(({ id }) => id === resolve(step.team))!;
      team.managements = succeed(team.managements, step.succession, resolve);
    }
  }
  return after;
}

/** The organisation that a list creates from scratch. */
export function madeOf(rows: RosterRow[], today = TODAY): PresentRoster {
  return applied(NOBODY, plan(rows, NOBODY, today).steps);
}

/** A small organisation, as a list. */
export const company = [
  row(2, { email: "tomas@example.com", team: "Engineering" }),
  row(3, {
    email: "priya@example.com",
    team: "Engineering / Platform",
    managerEmail: "tomas@example.com",
  }),
  row(4, {
    email: "jonas@example.com",
    team: "Engineering / Platform / Storage",
    managerEmail: "priya@example.com",
    startedOn: "2024-03-01",
  }),
];

/** Whether somebody is above themself on a day, found by closing "is managed by" over all people. */
export function hasCircle({ people, teams }: PresentRoster, day: string): boolean {
  const on = ({ startsOn, endsOn }: Tenure) => startsOn <= day && (endsOn === null || endsOn > day);
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const managedBy = new Map<string, Set<string>>();
  for (const { id, memberships } of people) {
    const managers = new Set<string>();
    let team = teamOf.get(memberships.find(on)?.holder ?? "");
    for (; team; team = teamOf.get(team.parentId ?? ""))
      for (const { holder } of team.managements.filter(on)) managers.add(holder);
    managedBy.set(id, managers);
  }
  for (const middle of managedBy.keys())
    for (const managers of managedBy.values())
      if (managers.has(middle)) managedBy.get(middle)?.forEach((above) => managers.add(above));
  return [...managedBy].some(([person, managers]) => managers.has(person));
}
