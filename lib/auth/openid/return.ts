import { cookies } from "next/headers";
import { env, type ProviderSettings } from "@/lib/env";
import { returnPath } from "../return-path";
import { cookieName, cookieOptions } from "../session-cookie";
import { readSignedText } from "../signed-text";
import { findViewer } from "../viewer";
import { LINKING, linkingText } from "./departure";
import { linkIdentity } from "./identity-mutations";
import { askNextAuth, locationIn } from "./next-auth";
import { siteOrigin, type Way } from "./options";
import type { Admission } from "./problem";
import { findProvider } from "./provider";

const PARTS = ["code", "state", "iss", "error"];

/**
 * Handles the redirect back from an OpenID provider, and returns the path to go to. Either somebody
 * whom `admit` lets in is signed in, and goes on to the wanted page; or a signed-in person linked an
 * identity. A problem is named in the path. null when no such provider is configured.
 */
export async function returnFromProvider(
  providerId: string | undefined,
  query: URLSearchParams,
  admit: Admission,
): Promise<string | null> {
  const provider = findProvider(providerId);
  if (!provider) return null;
  const jar = await cookies();
  const wanted = jar.get(cookieName("return"))?.value;
  const linking = jar.get(cookieName(LINKING))?.value;
  jar.set(cookieName(LINKING), "", { ...cookieOptions(), maxAge: 0 });
  const way: Way = linking
    ? await wayToLink(linking, provider, new Date())
    : { provider, problem: "elsewhere-failed", admit };
  const kept = [...query].filter(([name]) => PARTS.includes(name));
  const answer = await askNextAuth(["callback", provider.id], way, {
    query: new URLSearchParams(kept),
  });
  const { problem } = way;
  const told = { ...(problem && { problem }), provider: provider.id };
  if (linking && (await findViewer())) return `/account?${new URLSearchParams(told)}`;
  if (problem === null) return returnPath(locationIn(answer)?.href, siteOrigin());
  const to = returnPath(wanted, siteOrigin());
  return `/sign-in?${new URLSearchParams({ ...told, ...(to !== "/" && { to }) })}`;
}

// Links only for the session that asked for it, and at the provider for which it did.
async function wayToLink(linking: string, provider: ProviderSettings, now: Date): Promise<Way> {
  const viewer = await findViewer();
  const text = readSignedText(linking, now, env().PENDULUM_SECRET, LINKING);
  const isTheirs = viewer && text === linkingText(viewer.sessionId, provider);
  return {
    provider,
    problem: "elsewhere-failed",
    keepsSession: true,
    admit: isTheirs ? (identity, at) => linkIdentity(viewer, identity, at) : undefined,
  };
}
