import type { Day } from "@/lib/day";
import { TRACKS, type Rung, type Track } from "@/lib/ladder/ladder";
import { plainCell, rawRows } from "@/lib/table-file";
import type { Wording } from "@/lib/scoring/instrument";
import { textKey } from "@/lib/text-key";
import { MOST_SEATS } from "./input";
import { quarterFrom, quartersAhead, type Seats } from "./opening";

/** What the columns of a file mean. */
const COLUMNS = {
  team: ["team", "équipe"],
  track: ["track", "parcours"],
  rung: ["role", "rôle"],
  quarter: ["quarter", "trimestre"],
  seats: ["seats", "postes"],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ["team", "track", "quarter", "seats"];

const TRACK_WORDS: Record<Track, readonly string[]> = {
  IC: ["ic", "individual contributor"],
  MANAGEMENT: ["management", "managers"],
};

/** Why a line is not read. */
export const OPENING_PROBLEMS = [
  "columns",
  "quotes",
  "team",
  "track",
  "role",
  "quarter",
  "seats",
  "twice",
] as const;
export type OpeningProblem = { line: number; reason: (typeof OPENING_PROBLEMS)[number] };

/** What the lines of a file are read against. */
export type ReadingFacts = {
  /** The teams for which the viewer may enter openings. */
  teams: readonly { id: string; path: string }[];
  rungs: readonly Pick<Rung, "key" | "track" | "name">[];
  today: Day;
};

/** Seats as a line of a file says them; `rungName` is null for any rung of the track. */
type ReadSeats = Seats & { path: string; rungName: Wording | null };

export type OpeningsFile = { openings: ReadSeats[]; problems: OpeningProblem[] };

/** Reads openings from a file: team, track, role, quarter, seats. A line with a problem is left out. */
export function readOpenings(text: string, facts: ReadingFacts): OpeningsFile {
  const [heading, ...rows] = rawRows(text);
  const at = columnsOf(heading?.cells ?? []);
  if (!heading || NEEDED.some((column) => !at.has(column)))
    return { openings: [], problems: [{ line: 1, reason: "columns" }] };
  const file: OpeningsFile = { openings: [], problems: [] };
  const seen = new Set<string>();
  for (const { line, cells, broken } of rows) {
    const cell = (column: Column) => plainCell(cells[at.get(column) ?? -1] ?? "");
    const read = broken ? "quotes" : seatsFrom(cell, facts);
    const key = typeof read === "string" ? "" : keyOf(read);
    if (typeof read === "string") file.problems.push({ line, reason: read });
    else if (seen.has(key)) file.problems.push({ line, reason: "twice" });
    else file.openings.push(read);
    seen.add(key);
  }
  return file;
}

/** What two openings of one team and quarter have in common when they are for the same seat. */
export function keyOf({ teamId, track, rung, quarter }: Omit<Seats, "seats">): string {
  return [teamId, track, rung, quarter].join(" ");
}

function columnsOf(headings: readonly string[]): Map<Column, number> {
  const at = new Map<Column, number>();
  for (const [index, heading] of headings.entries())
    for (const column of Object.keys(COLUMNS) as Column[])
      if (COLUMNS[column].some((word) => textKey(word) === textKey(heading))) at.set(column, index);
  return at;
}

function seatsFrom(
  cell: (column: Column) => string,
  { teams, rungs, today }: ReadingFacts,
): ReadSeats | OpeningProblem["reason"] {
  const team = teamNamed(cell("team"), teams);
  if (!team) return "team";
  const track = TRACKS.find((each) => TRACK_WORDS[each].includes(cell("track").toLowerCase()));
  if (!track) return "track";
  const rung = cell("rung") === "" ? null : rungNamed(cell("rung"), track, rungs);
  if (rung === undefined) return "role";
  const quarter = quarterFrom(cell("quarter"));
  if (!quarter || !quartersAhead(today).includes(quarter)) return "quarter";
  const seats = /^\d{1,2}$/.test(cell("seats")) ? Number(cell("seats")) : 0;
  if (seats < 1 || seats > MOST_SEATS) return "seats";
  const { id: teamId, path } = team;
  const rungName = rung?.name ?? null;
  return { teamId, path, track, rung: rung?.key ?? "", rungName, quarter, seats };
}

/** A team by its path, or by its name where only one has it. */
function teamNamed(said: string, teams: ReadingFacts["teams"]) {
  const byPath = teams.find(({ path }) => textKey(path) === textKey(said));
  const named = teams.filter(
    ({ path }) => textKey(path.split(" / ").at(-1) ?? "") === textKey(said),
  );
  return byPath ?? (named.length === 1 ? named[0] : undefined);
}

function rungNamed(said: string, track: Track, rungs: ReadingFacts["rungs"]) {
  const wanted = textKey(said);
  return rungs.find(
    (rung) =>
      rung.track === track &&
      [rung.key, rung.name.en, rung.name.fr].some((name) => textKey(name) === wanted),
  );
}
