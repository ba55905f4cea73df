import { cleanName, hasUnfitCharacters, NAME_LIMIT } from "@/lib/auth/person-name";
import type { Day } from "@/lib/day";
import { cleanEmail, isEmail } from "@/lib/team/naming";
import type { RosterRow } from "./list-file";
import type { Problem, ProblemReason } from "./problem";
import { readDay, type DayReading } from "./started-on";

/** A row whose every cell could be read. `team` is still the cell's text. */
export type ReadRow = {
  line: number;
  name: string;
  email: string;
  team: string;
  managerEmail: string | null;
  startedOn: Day | null;
};

/**
 * Reads the cells of rows on their own, and finds addresses that stand in the list twice. A row with a
 * problem is not among `rows`.
 */
export function readPeople(
  rows: readonly RosterRow[],
  today: Day,
): { rows: ReadRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const good: ReadRow[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const found: Problem[] = [];
    const report = (reason: ProblemReason, values: Problem["values"] = {}) =>
      found.push({ line: row.line, reason, values });
    const name = checkName(row.name, report);
    const email = checkEmail(row.email, report);
    const earlier = firstLine.get(email);
    if (email && earlier) report("email-twice", { value: email, line: String(earlier) });
    else if (email) firstLine.set(email, row.line);
    const managerEmail = cleanEmail(row.managerEmail) || null;
    if (managerEmail && !isEmail(managerEmail))
      report("manager-wrong", { value: row.managerEmail });
    const day = readDay(row.startedOn, today);
    if (!day.ok) report(day.reason, { value: row.startedOn, ...dayChoices(day) });
    problems.push(...found);
    if (found.length === 0 && day.ok)
      good.push({
        line: row.line,
        name,
        email,
        team: row.team,
        managerEmail,
        startedOn: day.value,
      });
  }
  return { rows: good, problems };
}

type Report = (reason: ProblemReason, values?: Record<string, string>) => void;

function checkName(text: string, report: Report): string {
  const name = cleanName(text);
  if (name === "") report("name-missing");
  else if (hasUnfitCharacters(name)) report("characters", { value: name });
  else if (name.length > NAME_LIMIT) report("name-too-long", { limit: String(NAME_LIMIT) });
  return name;
}

function checkEmail(text: string, report: Report): string {
  const email = cleanEmail(text);
  if (email === "") report("email-missing");
  else if (!isEmail(email)) report("email-wrong", { value: text });
  return email;
}

function dayChoices(day: DayReading): Record<string, string> {
  return "first" in day ? { first: day.first, second: day.second } : {};
}
