import { connection } from "next/server";
import { findMetrics } from "@/lib/metrics";

/** The figures of this process for a monitoring program with the token; 404 for everybody else. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const metrics = await findMetrics(request.headers.get("authorization"));
  if (!metrics) return new Response(null, { status: 404 });
  return new Response(metrics.text, { headers: { "content-type": metrics.contentType } });
}
