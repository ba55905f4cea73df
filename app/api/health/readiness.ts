import { connection } from "next/server";
import { isDatabaseReady } from "@/lib/health/queries";

/** Whether this instance can serve: 200 when it and its database respond, else 503. No details. */
export async function answerReadiness(): Promise<Response> {
  await connection();
  const isReady = await isDatabaseReady();
  return Response.json({ status: isReady ? "ok" : "unavailable" }, { status: isReady ? 200 : 503 });
}
