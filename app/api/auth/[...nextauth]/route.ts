import type { NextRequest } from "next/server";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Nothing is answered here but the way back from the OpenID provider; the forms sign in by their actions. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  await params;
  return new Response(null, { status: 404 });
}
