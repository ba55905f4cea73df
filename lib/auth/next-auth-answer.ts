import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { authOptions, siteOrigin } from "./options";
import { cookieOptions } from "./session-cookie";

/**
 * Has next-auth handle a request to `/api/auth/<step>/<provider>`: a form when there are fields, else a page
 * opened with `query`. Its cookies become those of this request's answer; the value is where it leads.
 */
export async function askNextAuth(
  step: "signin" | "callback",
  provider: string,
  { fields, query }: { fields?: Record<string, string>; query?: URLSearchParams },
): Promise<URL> {
  const url = new URL(`/api/auth/${step}/${provider}?${query ?? ""}`, siteOrigin());
  const form = fields && {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  };
  const params = Promise.resolve({ nextauth: [step, provider] });
  const request = new NextRequest(url, form);
  const { headers } = (await NextAuth(request, { params }, authOptions())) as Response;
  const jar = await cookies();
  for (const { name, value, ...options } of new NextResponse(null, { headers }).cookies.getAll())
    // Reading a cookie that is to go drops its Max-Age=0.
    jar.set(name, value, value ? options : { ...cookieOptions(), maxAge: 0 });
  return new URL(headers.get("location") ?? "/sign-in?error=none", siteOrigin());
}
