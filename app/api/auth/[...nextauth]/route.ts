import type { NextRequest } from "next/server";
import { OPENID } from "@/lib/auth/openid/provider";
import { returnFromProvider } from "@/lib/auth/openid/return";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Handles only the redirect back from the OpenID provider; forms sign in through their actions. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const isReturn = (await params).nextauth.join("/") === `callback/${OPENID}`;
  const path = isReturn ? await returnFromProvider(request.nextUrl.searchParams) : null;
  if (path === null) return new Response(null, { status: 404 });
  return new Response(null, { status: 303, headers: { location: path } });
}
