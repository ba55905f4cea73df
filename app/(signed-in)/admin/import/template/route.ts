import Papa from "papaparse";
import { getLocale } from "@/app/_i18n/words";
import { canAdminister } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";

const HEADINGS = {
  en: ["Name", "Email", "Team", "Manager's email", "Started on"],
  fr: ["Nom", "E-mail", "Équipe", "E-mail du manager", "Date d’arrivée"],
};
const ROWS = [
  ["Priya Raman", "priya@example.com", "Engineering / Platform", "", "2022-09-01"],
  [
    "Jonas Weber",
    "jonas@example.com",
    "Engineering / Platform / Storage",
    "priya@example.com",
    "2024-03-01",
  ],
];

/**
 * A template to fill in; with semicolons for French spreadsheets, and a byte order mark so that
 * they read UTF-8.
 */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer();
  if (!canAdminister(viewer)) return new Response(null, { status: 404 });
  const french = (await getLocale()) === "fr";
  const delimiter = french ? ";" : ",";
  const rows = [HEADINGS[french ? "fr" : "en"], ...ROWS];
  const text = Papa.unparse(rows, { delimiter, newline: "\r\n", escapeFormulae: true });
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="pendulum-people.csv"',
      "cache-control": "private, no-store",
    },
  });
}
