import type { IncomingMessage } from "node:http";
import { done, refused, type Outcome } from "@/lib/outcome";
import { decodeText } from "@/lib/text-file";
import { ask, Refusal, refusalOf, WIRES, type OutsideRefusal, type Wires } from "./connection";
import { webAddress } from "./public-address";

const LIMITS = { bytes: 2 * 1024 * 1024, milliseconds: 10_000, redirects: 3 };
const ACCEPTED = { headers: { accept: "text/calendar, text/plain;q=0.5" } };
const REDIRECT = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches the text at a user-supplied address, if it is a public one. The host is resolved once and
 * the connection made to the address that was checked, so that a second DNS answer cannot change it
 * (DNS rebinding); each redirect is checked in the same way, and none leads from https to http. At
 * most 2 MB, 10 s and three redirects altogether. No cookies, no credentials.
 */
export async function fetchPublicText(
  address: string,
  wires: Wires = WIRES,
  limits: Partial<typeof LIMITS> = {},
): Promise<Outcome<string, OutsideRefusal>> {
  const { bytes, milliseconds, redirects } = { ...LIMITS, ...limits };
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let url = webAddress(address);
    for (let hops = 0; hops <= redirects; hops += 1) {
      if (!url) throw new Refusal(hops === 0 ? "address-wrong" : "address-redirects");
      const answer = await ask(url, ACCEPTED, wires, signal);
      if (!REDIRECT.has(answer.statusCode ?? 0)) return done(await bodyOf(answer, bytes));
      answer.destroy();
      url = targetOf(url, answer.headers.location ?? "");
    }
    throw new Refusal("address-redirects");
  } catch (error) {
    return refused(refusalOf(error, signal));
  }
}

function targetOf(from: URL, location: string): URL | null {
  if (location === "" || !URL.canParse(location, from)) return null;
  const target = webAddress(new URL(location, from).href);
  return from.protocol === "https:" && target?.protocol !== "https:" ? null : target;
}

async function bodyOf(answer: IncomingMessage, most: number): Promise<string> {
  const { statusCode, headers } = answer;
  const isPacked = (headers["content-encoding"] ?? "identity") !== "identity";
  if (statusCode !== 200 || isPacked) {
    answer.destroy();
    throw new Refusal("address-refuses");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Refusal("address-large");
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks));
}
