import { NAME_LIMIT } from "@/lib/auth/person-name";
import type { Day } from "@/lib/day";
import { read, type Invalid } from "@/lib/input";
import { cleanEmail } from "@/lib/team/naming";
import { RowInput, type ReadRow } from "./input";
import type { RosterRow } from "./list-file";
import { reasonFrom, type Problem, type ProblemReason } from "./problem";
import { readDay, type DayOrder } from "./started-on";

/**
 * Parses the cells of each row, and finds addresses that occur twice in the list. A row with a
 * problem is not in `rows`.
 */
export function readPeople(
  rows: readonly RosterRow[],
  today: Day,
  order: DayOrder | null,
): { rows: ReadRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const good: ReadRow[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const said = read(RowInput, row);
    const day = readDay(row.startedOn, today, order);
    const found = [
      ...(said.ok ? [] : problemsOf(row, said.errors, today)),
      ...(day.ok ? [] : problemsOf(row, { startedOn: day.reason }, today)),
    ];
    const email = cleanEmail(row.email);
    const earlier = firstLine.get(email);
    if (email && earlier)
      found.push({
        line: row.line,
        reason: "email-twice",
        values: { value: email, line: String(earlier) },
      });
    else if (email) firstLine.set(email, row.line);
    problems.push(...found);
    if (said.ok && day.ok && found.length === 0) good.push({ ...said.value, startedOn: day.value });
  }
  return { rows: good, problems };
}

type Cell = Exclude<keyof RosterRow, "line">;

function problemsOf(
  row: RosterRow,
  errors: Record<string, ProblemReason | Invalid>,
  today: Day,
): Problem[] {
  return Object.entries(errors).map(([cell, key]) => ({
    line: row.line,
    reason: reasonFrom(key),
    values: quoted(row, cell as Cell, today),
  }));
}

function quoted(row: RosterRow, cell: Cell, today: Day): Record<string, string> {
  const value = row[cell];
  if (cell === "name") return { value, limit: String(NAME_LIMIT) };
  if (cell !== "startedOn") return { value };
  const day = readDay(value, today);
  return "first" in day ? { value, first: day.first, second: day.second } : { value };
}
