import { connection } from "next/server";

/** Whether this process answers at all: whoever starts it again when it does not, asks this. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "ok" });
}
