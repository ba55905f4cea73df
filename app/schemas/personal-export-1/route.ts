import { exportJsonSchema } from "@/lib/rights/export-document";

/** The schema of personal exports; it contains no personal data. */
export function GET(): Response {
  return new Response(`${JSON.stringify(exportJsonSchema(), null, 2)}\n`, {
    headers: { "content-type": "application/schema+json; charset=utf-8" },
  });
}
