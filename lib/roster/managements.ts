import type { Around } from "./around";
import { circleProblems } from "./circles";
import type { ManagerStep, PlacedRow } from "./step";
import type { Problem } from "./problem";
import { writePath } from "@/lib/team/naming";
import type { TeamPlace } from "@/lib/team/team-map";
import { permanentTenure, successionOn } from "@/lib/team/tenure";

type Claim = { line: number; email: string; place: TeamPlace; by: PlacedRow };

/**
 * Who manages which team after the import, from the manager column. One manager per team; nobody
 * comes to be above themself. A change takes effect today, or when a new person starts.
 */
export function managerSteps(around: Around): { steps: ManagerStep[]; problems: Problem[] } {
  const { claims, problems } = readClaims(around);
  const claimed = new Set(claims.map(({ email, place }) => `${email} ${place.key}`));
  const ofTeam = new Map<string, Claim>();
  for (const claim of claims) {
    // The row of a manager in their own team names the manager above: its mistake is the team.
    if (claim.by.row.email !== claim.email && isMisplaced(claim, claimed, around)) continue;
    const first = ofTeam.get(claim.place.key);
    if (!first) ofTeam.set(claim.place.key, claim);
    else if (first.email !== claim.email) problems.push(conflict(first, claim));
  }
  const steps = [...ofTeam.values()].flatMap((claim) => stepFrom(claim, around));
  problems.push(...circleProblems(steps, around));
  return { steps, problems };
}

function readClaims({ rows, people, named }: Around) {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const by of rows.values()) {
    const { line, managerEmail: email } = by.row;
    if (email === null) continue;
    const values = { value: email };
    if (!by.place) problems.push({ line, reason: "manager-without-team", values });
    else if (people.get(email)?.removed) problems.push({ line, reason: "manager-removed", values });
    else if (!people.has(email) && !named.has(email))
      problems.push({ line, reason: "manager-unknown", values });
    else claims.push({ line, email, place: by.place, by });
  }
  return { claims, problems };
}

function conflict(first: Claim, second: Claim): Problem {
  const values = {
    team: writePath(second.place.path),
    first: first.email,
    line: String(first.line),
    second: second.email,
  };
  return { line: second.line, reason: "manager-conflict", values };
}

function isMisplaced({ by, place }: Claim, claimed: ReadonlySet<string>, around: Around): boolean {
  const { email } = by.row;
  for (let above: TeamPlace | null = place; above; above = above.parent)
    if (claimed.has(`${email} ${above.key}`) && !managesAlready(email, above, place, around))
      return true;
  return false;
}

function stepFrom({ line, email, place }: Claim, around: Around): ManagerStep[] {
  const person = around.people.get(email);
  const row = around.rows.get(email);
  const name = person?.name ?? row?.row.name;
  if (name === undefined) return [];
  const now = managerNow(place, around);
  if (person && now === person.id) return [];
  const starts = row?.step.kind === "new" ? row.step.startsOn : around.today;
  const startsOn = starts > around.today ? starts : around.today;
  const tenures = around.teams.get(place.key)?.managements ?? [];
  const succession = successionOn(tenures, person?.id ?? email, startsOn, around.today);
  if (!succession.ok) return [];
  return [
    {
      kind: "manager",
      line,
      name,
      email,
      path: writePath(place.path),
      team: place.key,
      from: (now && around.peopleById.get(now)?.name) ?? null,
      startsOn,
      succession: succession.value,
    },
  ];
}

/** The permanent manager of a team, before the import. */
function managerNow(place: TeamPlace, { teams, today }: Around): string | null {
  return permanentTenure(teams.get(place.key)?.managements ?? [], today)?.holder ?? null;
}

function teamBefore(email: string, { people, today }: Around): string | null {
  return permanentTenure(people.get(email)?.memberships ?? [], today)?.holder ?? null;
}

/** Whether somebody manages a team already and stays where they are below it: not the list's mistake. */
function managesAlready(
  email: string,
  managed: TeamPlace,
  own: TeamPlace,
  around: Around,
): boolean {
  const person = around.people.get(email);
  return (
    person !== undefined &&
    managerNow(managed, around) === person.id &&
    teamBefore(email, around) === own.key
  );
}
