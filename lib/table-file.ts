import Papa from "papaparse";

/** A row of a file, with the line (from 1) on which it starts; `broken` when its quotes do not match. */
export type RawRow = { line: number; cells: string[]; broken: boolean };

/** The first line with which Excel is told the delimiter, as it stands in the file or as a cell. */
const DIRECTIVE = /^"?sep=([^"\n])"?[,;\t]*\n/i;

/** What a spreadsheet would take for a formula, and the sign that keeps it from doing so. */
const KEPT_FROM_FORMULA = /^'(?=[=+\-@\t\r])/;

/**
 * Splits a file (comma, semicolon or tab; quoted cells; any line ending; with or without a byte
 * order mark) into rows of trimmed cells, without empty ones.
 */
export function rawRows(file: string): RawRow[] {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [directive = "", delimiter] = DIRECTIVE.exec(text) ?? [];
  const list = text.slice(directive.length);
  const rows: RawRow[] = [];
  let line = directive ? 2 : 1;
  let from = 0;
  Papa.parse<string[]>(list, {
    delimiter: delimiter ?? delimiterOf(list),
    newline: "\n",
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some(Boolean)) rows.push({ line, cells, broken: errors.length > 0 });
      line += list.slice(from, meta.cursor).split("\n").length - 1;
      from = meta.cursor;
    },
  });
  return rows;
}

/** The delimiter: the candidate that splits the heading into the most cells. */
function delimiterOf(list: string): string {
  const headed = list.replace(/^\s*\n/, "");
  const cells = (delimiter: string) =>
    Papa.parse<string[]>(headed, { delimiter, newline: "\n", preview: 1 }).data[0]?.length ?? 0;
  return ["\t", ";"].reduce((best, sign) => (cells(sign) > cells(best) ? sign : best), ",");
}

/** A cell as it was before it was kept from being a formula. */
export function plainCell(cell: string): string {
  return cell.replace(KEPT_FROM_FORMULA, "");
}

/**
 * A file for spreadsheets: with semicolons for French ones, a byte order mark so that they read
 * UTF-8, and no cell that they take for a formula.
 */
export function writeTable(rows: readonly (readonly string[])[], locale: "en" | "fr"): string {
  const delimiter = locale === "fr" ? ";" : ",";
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: "\r\n", escapeFormulae: true },
  );
  return `\uFEFF${text}\r\n`;
}
