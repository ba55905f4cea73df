import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { cookieOptions } from "../session-cookie";
import { authOptions, siteOrigin, type Way } from "./options";

/**
 * Lets next-auth handle a request to `/api/auth/<steps>`: a POST when there are fields, else a GET
 * with `query`. Its cookies are set on the response to this request.
 */
export async function askNextAuth(
  steps: [step: "csrf"] | [step: "signin" | "callback", provider: string],
  way: Way,
  { fields, query }: { fields?: Record<string, string>; query?: URLSearchParams } = {},
): Promise<Response> {
  const url = new URL(`/api/auth/${steps.join("/")}?${query ?? ""}`, siteOrigin());
  const form = fields && {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  };
  const params = Promise.resolve({ nextauth: steps });
  const request = new NextRequest(url, form);
  const response = (await NextAuth(request, { params }, authOptions(way))) as Response;
  const jar = await cookies();
  const { headers } = response;
  for (const { name, value, ...options } of new NextResponse(null, { headers }).cookies.getAll())
    // Reading a cookie that is being deleted drops its Max-Age=0.
    jar.set(name, value, value ? options : { ...cookieOptions(), maxAge: 0 });
  return response;
}

/** The redirect target of a next-auth response; null when it does not redirect. */
export function locationIn({ headers }: Response): URL | null {
  const location = headers.get("location");
  return location ? new URL(location, siteOrigin()) : null;
}
