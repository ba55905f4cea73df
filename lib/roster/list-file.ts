import { rawRows, type RawRow } from "@/lib/table-file";
import { cleanEmail, isEmail } from "@/lib/team/naming";
import { columnsFrom, type RosterColumn } from "./columns";
import { type Problem } from "./problem";

/** The largest accepted list: bytes of the file, and rows under the heading. */
export const FILE_LIMIT = 2 * 1024 * 1024;
export const ROW_LIMIT = 20_000;

/** A row as written, with the line (from 1) on which it starts. */
export type RosterRow = {
  line: number;
  name: string;
  email: string;
  team: string;
  managerEmail: string;
  startedOn: string;
};

export type RosterFile = {
  rows: RosterRow[];
  problems: Problem[];
  ignored: string[];
  /** The addresses on lines that could not be read: their people are in the list. */
  unread: string[];
};

/** Whether bytes are a spreadsheet or another packed file, not a text. */
export function isPackedFile(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].join(" ");
  return start === "80 75 3 4" || start === "208 207 17 224" || start.startsWith("37 80 68 70");
}

/**
 * Splits a list (comma, semicolon or tab; quoted cells; any line ending; with or without a byte
 * order mark) into rows. A malformed line is a problem with that line's number; the meaning of
 * cells is left to `planImport`.
 */
export function readRoster(text: string): RosterFile {
  const [heading, ...lines] = rawRows(text);
  if (!heading) return refusedFile([{ line: 1, reason: "file-empty" }]);
  const { at, ignored, doubled, missing } = columnsFrom(heading.cells);
  const problems: Problem[] = [
    ...missing.map((column) => ({ line: heading.line, reason: `column-${column}` as const })),
    ...doubled.map((value) => ({
      line: heading.line,
      reason: "column-doubled" as const,
      values: { value },
    })),
  ];
  if (problems.length > 0) return refusedFile(problems, ignored);
  if (lines.length === 0)
    return refusedFile([{ line: heading.line + 1, reason: "file-empty" }], ignored);
  const beyond = lines[ROW_LIMIT];
  if (beyond) return refusedFile([{ line: beyond.line, reason: "file-too-long" }], ignored);
  const rows: RosterRow[] = [];
  const unread: string[] = [];
  for (const raw of lines) {
    const reason = malformed(raw, heading);
    if (reason === null) rows.push(rowFrom(raw, at));
    else {
      problems.push({ line: raw.line, reason });
      unread.push(...addressesIn(raw.cells));
    }
  }
  return { rows, problems, ignored, unread };
}

function refusedFile(problems: Problem[], ignored: string[] = []): RosterFile {
  return { rows: [], problems, ignored, unread: [] };
}

function malformed({ broken, cells }: RawRow, heading: RawRow): "quotes" | "too-many-cells" | null {
  if (broken) return "quotes";
  return cells.slice(heading.cells.length).some(Boolean) ? "too-many-cells" : null;
}

/**
 * The addresses in cells that do not stand where they should: an extra cell moves the others, and
 * an open quote swallows the lines below it.
 */
export function addressesIn(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/[,;\s"]+/))
    .map(cleanEmail)
    .filter(isEmail);
}

function rowFrom({ line, cells }: RawRow, at: Map<RosterColumn, number>): RosterRow {
  const cell = (column: RosterColumn) => cells[at.get(column) ?? -1] ?? "";
  const whole = [cell("firstName"), cell("lastName") || cell("name")].filter(Boolean).join(" ");
  return {
    line,
    name: cell("firstName") ? whole : cell("name") || cell("lastName"),
    email: cell("email"),
    team: cell("team"),
    managerEmail: cell("managerEmail"),
    startedOn: cell("startedOn"),
  };
}
