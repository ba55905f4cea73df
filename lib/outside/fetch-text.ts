import { lookup } from "node:dns/promises";
import { request, type IncomingMessage } from "node:http";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { done, refused, type Outcome } from "@/lib/outcome";
import { decodeText } from "@/lib/text-file";
import { hostOf, isPublicAddress, webAddress } from "./public-address";

/** Why nothing was fetched. */
export type FetchRefusal =
  | "address-wrong"
  | "address-not-public"
  | "address-unknown"
  | "address-unreachable"
  | "address-refuses"
  | "address-redirects"
  | "address-slow"
  | "address-large";

/** How names are resolved and connections are made; replaced in tests only. */
export type Wires = {
  /** All addresses of a host. */
  resolve: (host: string) => Promise<string[]>;
  /** A connection to an address verified as public; `host` is only for checking the certificate. */
  connect: (to: { address: string; host: string; isSecure: boolean }) => Socket;
};

const WIRES: Wires = {
  resolve: async (host) =>
    (await lookup(host, { all: true, order: "verbatim" })).map(({ address }) => address),
  connect: ({ address, host, isSecure }) => {
    if (!isSecure) return connect({ host: address, port: 80 });
    const servername = isIP(host) === 0 ? host : undefined;
    return connectSecurely({ host: address, port: 443, servername, ALPNProtocols: ["http/1.1"] });
  },
};

const LIMITS = { bytes: 2 * 1024 * 1024, milliseconds: 10_000, redirects: 3 };
const REDIRECT = new Set([301, 302, 303, 307, 308]);

class Refusal extends Error {
  constructor(readonly reason: FetchRefusal) {
    super(reason);
  }
}

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
): Promise<Outcome<string, FetchRefusal>> {
  const { bytes, milliseconds, redirects } = { ...LIMITS, ...limits };
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let url = webAddress(address);
    for (let hops = 0; hops <= redirects; hops += 1) {
      if (!url) throw new Refusal(hops === 0 ? "address-wrong" : "address-redirects");
      const answer = await ask(url, wires, signal);
      if (!REDIRECT.has(answer.statusCode ?? 0)) return done(await bodyOf(answer, bytes));
      answer.destroy();
      url = targetOf(url, answer.headers.location ?? "");
    }
    throw new Refusal("address-redirects");
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason);
    return refused(signal.aborted ? "address-slow" : "address-unreachable");
  }
}

function targetOf(from: URL, location: string): URL | null {
  if (location === "" || !URL.canParse(location, from)) return null;
  const target = webAddress(new URL(location, from).href);
  return from.protocol === "https:" && target?.protocol !== "https:" ? null : target;
}

async function ask(url: URL, wires: Wires, signal: AbortSignal): Promise<IncomingMessage> {
  const host = hostOf(url);
  const address = await publicAddressOf(host, wires, signal);
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const asked = request({
      createConnection: () => wires.connect({ address, host, isSecure }),
      path: url.pathname + url.search,
      setHost: false,
      headers: {
        host: url.host,
        accept: "text/calendar, text/plain;q=0.5",
        "accept-encoding": "identity",
        "user-agent": "Pendulum",
        connection: "close",
      },
      maxHeaderSize: 16_384,
      signal,
    });
    asked.on("response", resolve).on("error", reject).end();
  });
}

/** The address to connect to: all addresses of a host must be public; the first of them is used. */
async function publicAddressOf(host: string, wires: Wires, signal: AbortSignal): Promise<string> {
  const found = isIP(host) === 0 ? await resolved(host, wires, signal) : [host];
  if (!found.every(isPublicAddress)) throw new Refusal("address-not-public");
  const address = found.find((one) => isIP(one) === 4) ?? found[0];
  if (address === undefined) throw new Refusal("address-unknown");
  return address;
}

async function resolved(host: string, wires: Wires, signal: AbortSignal): Promise<string[]> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Refusal("address-slow")), { once: true });
  });
  const found = wires.resolve(host).catch(() => {
    throw new Refusal("address-unknown");
  });
  return Promise.race([found, late]);
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
