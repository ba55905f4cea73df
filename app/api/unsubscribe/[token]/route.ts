import { connection } from "next/server";
import { stopMails } from "@/lib/reminder/stop-mutations";

type Context = { params: Promise<{ token: string }> };

/** A mail program that knows no such request opens the address: there is a page for people. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  await connection();
  const location = `/unsubscribe/${encodeURIComponent((await params).token)}`;
  return new Response(null, { status: 302, headers: { location } });
}

/** The one request by which a mail program unsubscribes its reader (RFC 8058). */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const outcome = await stopMails((await params).token, new Date());
  return new Response(null, { status: outcome.ok ? 200 : 404 });
}
