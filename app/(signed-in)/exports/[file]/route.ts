import { getLocale, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { writeTable } from "@/lib/table-file";
import { auditTable } from "./_tables/audit-table";
import { figuresTable, openingsTable } from "./_tables/group-tables";
import type { Cell, Table, TableReader } from "./_tables/table";
import { rosterTable, scheduleTable, trialsTable } from "./_tables/team-tables";

const READERS: Record<string, TableReader> = {
  roster: rosterTable,
  schedule: scheduleTable,
  trials: trialsTable,
  openings: openingsTable,
  figures: figuresTable,
  audit: auditTable,
};

/** How a list is written, by the ending of the file. */
const WRITERS: Record<string, { type: string; write: (table: Table) => string | Promise<string> }> =
  {
    csv: { type: "text/csv", write: spreadsheetOf },
    json: {
      type: "application/json",
      write: (table) => `${JSON.stringify(objectsOf(table), null, 2)}\n`,
    },
    jsonl: {
      type: "application/jsonl",
      write: (table) =>
        objectsOf(table)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(""),
    },
  };

type Context = { params: Promise<{ file: string }> };

/**
 * A list as a file, `roster.csv`, `roster.json` or a JSON object a line, `roster.jsonl`, by the very
 * query of its page. None shows an individual record, so none is a look.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer();
  const [name = "", ending = ""] = (await params).file.split(".");
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  const writer = Object.hasOwn(WRITERS, ending) ? WRITERS[ending] : undefined;
  const query = new URL(request.url).searchParams;
  const table =
    writer && reader ? await reader(viewer, query.get("team") ?? "", new Date(), query) : null;
  if (!writer || !table) return new Response(null, { status: 404 });
  const { type, write } = writer;
  return new Response(await write(table), {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="pendulum-${name}-${viewer.today}.${ending}"`,
      "cache-control": "private, no-store",
    },
  });
}

async function spreadsheetOf({ columns, rows }: Table): Promise<string> {
  const t = await getTranslations("export.column");
  const cells = rows.map((row) => row.map(cellText));
  return writeTable([columns.map((column) => t(column)), ...cells], await getLocale());
}

function cellText(cell: Cell): string {
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : String(cell ?? "");
}

function objectsOf({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
}
