import { getLocale, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { writeTable } from "@/lib/table-file";
import { figuresTable, openingsTable } from "./_tables/group-tables";
import type { Table, TableReader } from "./_tables/table";
import { rosterTable, scheduleTable, trialsTable } from "./_tables/team-tables";

const READERS: Record<string, TableReader> = {
  roster: rosterTable,
  schedule: scheduleTable,
  trials: trialsTable,
  openings: openingsTable,
  figures: figuresTable,
};

type Context = { params: Promise<{ file: string }> };

/**
 * A list as a file, `roster.csv` or `roster.json`, by the very query of its page. None shows an
 * individual record, so none is a look.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer();
  const [name = "", ending] = (await params).file.split(".");
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  const teamId = new URL(request.url).searchParams.get("team") ?? "";
  const isKnown = ending === "csv" || ending === "json";
  const table = isKnown && reader ? await reader(viewer, teamId, new Date()) : null;
  if (!table) return new Response(null, { status: 404 });
  const text = ending === "csv" ? await spreadsheetOf(table) : jsonOf(table);
  const type = ending === "csv" ? "text/csv" : "application/json";
  return new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="pendulum-${name}-${viewer.today}.${ending}"`,
      "cache-control": "private, no-store",
    },
  });
}

async function spreadsheetOf({ columns, rows }: Table): Promise<string> {
  const t = await getTranslations("export.column");
  const cells = rows.map((row) => row.map((cell) => String(cell ?? "")));
  return writeTable([columns.map((column) => t(column)), ...cells], await getLocale());
}

function jsonOf({ columns, rows }: Table): string {
  const named = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  return `${JSON.stringify(named, null, 2)}\n`;
}
