import { ask, refusalOf, WIRES, type OutsideRefusal, type Wires } from "./connection";
import { webAddress } from "./public-address";

/** What came of a message: the status of the answer, if there was one, and why it did not arrive, if so. */
export type Posted = { status: number | null; problem: OutsideRefusal | null };

const LIMIT_MS = 10_000;

/** An address to which messages can go: a public one, encrypted. */
export function postableAddress(text: string): URL | null {
  const url = webAddress(text);
  return url?.protocol === "https:" ? url : null;
}

/**
 * Sends JSON to a user-supplied address, if it is a public one over https: resolved once and
 * connected to the address that was checked. Any answer of 2xx within 10 s is success; a redirect is
 * not followed, because it would carry the message somewhere that nobody entered. The answer's body is
 * not read.
 */
export async function postPublicJson(
  address: string,
  sent: { body: string; headers: Record<string, string> },
  wires: Wires = WIRES,
  milliseconds: number = LIMIT_MS,
): Promise<Posted> {
  const signal = AbortSignal.timeout(milliseconds);
  const url = postableAddress(address);
  if (!url) return { status: null, problem: "address-wrong" };
  try {
    const headers = { ...sent.headers, "content-type": "application/json" };
    const answer = await ask(url, { ...sent, headers }, wires, signal);
    answer.destroy();
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return { status, problem: null };
    const isRedirect = status >= 300 && status < 400;
    return { status, problem: isRedirect ? "address-redirects" : "address-refuses" };
  } catch (error) {
    return { status: null, problem: refusalOf(error, signal) };
  }
}
