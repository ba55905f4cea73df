import type { NextRequest } from "next/server";
import { returnFromProvider } from "@/lib/auth/openid/return";
import { admitIdentity } from "@/lib/federation/admission-mutations";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Handles only the redirect back from an OpenID provider; forms sign in through their actions. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const [step, provider, ...more] = (await params).nextauth;
  const isReturn = step === "callback" && more.length === 0;
  const { searchParams } = request.nextUrl;
  const path = isReturn ? await returnFromProvider(provider, searchParams, admitIdentity) : null;
  if (path === null) return new Response(null, { status: 404 });
  return new Response(null, { status: 303, headers: { location: path } });
}
