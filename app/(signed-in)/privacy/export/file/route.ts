import { requireViewer } from "@/lib/auth/viewer";
import { exportOf } from "@/lib/rights/export-queries";

/** Everything about the viewer as a file. */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer();
  const everything = await exportOf(viewer, new Date());
  return new Response(`${JSON.stringify(everything, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="pendulum-export-${viewer.today}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
