import { connection } from "next/server";
import { apiDocument } from "@/lib/api/document";
import { env } from "@/lib/env";

/** The contract of the API, for whoever writes a program: it tells nothing of what is stored. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(apiDocument(env().PENDULUM_URL));
}
