import type { Day } from "@/lib/day";
import { cleanEmail, isEmail, writePath } from "@/lib/team/naming";
import { TeamMap, type TeamPlace } from "@/lib/team/team-map";
import { permanentTenure, successionOn } from "@/lib/team/tenure";
import { dayOrderNote, provenOrder } from "./day-order";
import type { ReadRow } from "./input";
import { addressesIn, type RosterFile, type RosterRow } from "./list-file";
import { managerSteps } from "./managements";
import { readPeople } from "./people";
import type { PresentPerson, PresentRoster } from "./present";
import type { Problem } from "./problem";
import type { ImportPlan, PlacedRow, TeamStep } from "./step";
import { readTeams } from "./teams";

/**
 * The steps that bring the organisation in line with the list: new teams from the top down, then
 * people in the order of their lines, then managers. Blank cells change nothing. Names of existing
 * people stay. Problems are in the order of their lines; with any of them the steps must not be
 * applied. Pure: the same arguments give the same plan, and after its steps a second plan has only
 * `unchanged`.
 */
export function planImport(file: RosterFile, present: PresentRoster, today: Day): ImportPlan {
  const map = new TeamMap(present.teams);
  const people = new Map(present.people.map((person) => [person.email, person]));
  const proven = provenOrder(file.rows, today);
  const read = readPeople(file.rows, today, proven?.order ?? null);
  const teams = readTeams(
    read.rows.map(({ team }) => team),
    map,
  );
  const problems = [...file.problems, ...read.problems];
  const placed: PlacedRow[] = [];
  for (const row of read.rows) {
    const reading = row.team === "" ? null : teams.get(row.team);
    if (reading && !reading.ok)
      problems.push({ line: row.line, reason: reading.reason, values: reading.values });
    else {
      const answer = placeRow(
        row,
        people.get(row.email) ?? null,
        reading?.place ?? null,
        map,
        today,
      );
      if ("step" in answer) placed.push(answer);
      else problems.push(answer);
    }
  }
  const managers = managerSteps({
    people,
    peopleById: new Map(present.people.map((person) => [person.id, person])),
    teams: new Map(present.teams.map((team) => [team.id, team])),
    map,
    rows: new Map(placed.map((each) => [each.row.email, each])),
    named: new Set([...file.rows.flatMap(addressesOf), ...file.unread]),
    today,
  });
  problems.push(...managers.problems);
  return {
    steps: [...teamSteps(map), ...placed.map(({ step }) => step), ...managers.steps],
    problems: problems.sort((a, b) => a.line - b.line),
    dayOrder: dayOrderNote(file.rows, proven, today),
  };
}

/** Whether applying the plan would write anything. */
export function changesAnything(plan: ImportPlan): boolean {
  return plan.steps.some(({ kind }) => kind !== "unchanged");
}

// Whoever stands on a line is in the list, also where the line's cells are in the wrong columns.
function addressesOf({ line: _, ...cells }: RosterRow): string[] {
  const email = cleanEmail(cells.email);
  return isEmail(email) ? [email] : addressesIn(Object.values(cells));
}

function placeRow(
  row: ReadRow,
  person: PresentPerson | null,
  wanted: TeamPlace | null,
  map: TeamMap,
  today: Day,
): PlacedRow | Problem {
  const { line, email } = row;
  const startsOn = row.startedOn ?? today;
  const path = wanted && writePath(wanted.path);
  if (!person) {
    const step = {
      kind: "new",
      line,
      email,
      name: row.name,
      path,
      team: wanted?.key ?? null,
      startsOn,
    } as const;
    return { row, person, place: wanted, step };
  }
  if (person.removed) return { line, reason: "person-removed", values: { value: email } };
  const lasting = permanentTenure(person.memberships, today);
  const here = lasting ? (map.byKey(lasting.holder) ?? null) : null;
  const from = here && writePath(here.path);
  const common = { line, email, name: person.name };
  if (!wanted || wanted === here)
    return { row, person, place: here, step: { kind: "unchanged", ...common, path: from } };
  const succession = successionOn(person.memberships, wanted.key, startsOn, today);
  if (!succession.ok)
    return { line, reason: "day-before-present-team", values: { day: startsOn, team: from ?? "" } };
  const step = {
    kind: "move",
    ...common,
    path: path ?? "",
    from,
    userId: person.id,
    startsOn,
    succession: succession.value,
  } as const;
  return { row, person, place: wanted, step };
}

function teamSteps(map: TeamMap): TeamStep[] {
  return map.made
    .filter((place) => !isUnderArchived(place))
    .map((place) => ({
      kind: "team",
      key: place.key,
      name: place.name,
      parent: place.parent?.key ?? null,
      path: writePath(place.path),
    }));
}

function isUnderArchived(place: TeamPlace): boolean {
  return place.archived || (place.parent !== null && isUnderArchived(place.parent));
}
