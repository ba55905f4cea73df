import { createHash, randomBytes } from "node:crypto";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { authOptions, siteOrigin } from "./options";
import { returnPath } from "./return-path";
import { cookieName, cookieOptions } from "./session-cookie";

export type ProviderId = "password" | "demo";

const REFUSALS = ["wrong-credentials", "too-many-attempts", "not-admitted"] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * Signs in from a form's action: drives next-auth's own handler as its form would, and takes over its cookies.
 * The value is where to go next: `to`, or the page that asks for the code of the second factor.
 */
export async function signInThrough(
  provider: ProviderId,
  fields: Record<string, string>,
  to: string,
): Promise<Outcome<string, Refusal>> {
  const jar = await cookies();
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256")
    .update(csrfToken + env().PENDULUM_SECRET)
    .digest("hex");
  jar.set(cookieName("csrf"), `${csrfToken}|${proof}`, cookieOptions());
  const answer = await ask("callback", provider, { ...fields, csrfToken, callbackUrl: to });
  for (const { name, value, ...options } of answer.cookies.getAll()) jar.set(name, value, options);
  jar.set(cookieName("csrf"), "", { ...cookieOptions(), maxAge: 0 });
  const location = new URL(answer.headers.get("location") ?? "/sign-in", siteOrigin());
  const error = location.searchParams.get("error");
  if (error === "code-needed")
    return done(`/sign-in/code?to=${encodeURIComponent(returnPath(to))}`);
  if (!error) return done(returnPath(location.href, siteOrigin()));
  return refused(REFUSALS.find((known) => known === error) ?? "wrong-credentials");
}

async function ask(step: string, provider: ProviderId, body: Record<string, string>) {
  const request = new NextRequest(new URL(`/api/auth/${step}/${provider}`, siteOrigin()), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(body),
  });
  const params = Promise.resolve({ nextauth: [step, provider] });
  const response = (await NextAuth(request, { params }, authOptions())) as Response;
  return new NextResponse(null, { headers: response.headers });
}
