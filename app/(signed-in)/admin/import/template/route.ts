import { getLocale } from "@/app/_i18n/words";
import { canAdminister } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";
import { writeTable } from "@/lib/table-file";

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

/** A template to fill in. */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer();
  if (!canAdminister(viewer)) return new Response(null, { status: 404 });
  const locale = await getLocale();
  const text = writeTable([HEADINGS[locale], ...ROWS], locale);
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="pendulum-people.csv"',
      "cache-control": "private, no-store",
    },
  });
}
