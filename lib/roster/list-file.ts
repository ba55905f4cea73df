import Papa from "papaparse";
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

export type RosterFile = { rows: RosterRow[]; problems: Problem[]; ignored: string[] };

type RawRow = { line: number; cells: string[]; broken: boolean };

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
  const [heading, ...lines] = rawRows(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if (!heading) return { rows: [], problems: [{ line: 1, reason: "file-empty" }], ignored: [] };
  const { at, ignored, doubled, missing } = columnsFrom(heading.cells);
  const problems: Problem[] = [
    ...missing.map((column) => ({ line: heading.line, reason: `column-${column}` as const })),
    ...doubled.map((value) => ({
      line: heading.line,
      reason: "column-doubled" as const,
      values: { value },
    })),
  ];
  if (problems.length > 0) return { rows: [], problems, ignored };
  if (lines.length === 0)
    return { rows: [], problems: [{ line: heading.line + 1, reason: "file-empty" }], ignored };
  const beyond = lines[ROW_LIMIT];
  if (beyond)
    return { rows: [], problems: [{ line: beyond.line, reason: "file-too-long" }], ignored };
  const rows: RosterRow[] = [];
  for (const raw of lines) {
    if (raw.broken) problems.push({ line: raw.line, reason: "quotes" });
    else if (raw.cells.slice(heading.cells.length).some(Boolean))
      problems.push({ line: raw.line, reason: "too-many-cells" });
    else rows.push(rowFrom(raw, at));
  }
  return { rows, problems, ignored };
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

function rawRows(text: string): RawRow[] {
  const rows: RawRow[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: "\n",
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some(Boolean)) rows.push({ line, cells, broken: errors.length > 0 });
      line += text.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return rows;
}

/** The delimiter: the candidate that occurs most often in the first non-blank line. */
function delimiterOf(text: string): string {
  const heading = (/[^\n]*\S[^\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const often = (sign: string) => heading.split(sign).length;
  return ["\t", ";"].reduce((best, sign) => (often(sign) > often(best) ? sign : best), ",");
}
