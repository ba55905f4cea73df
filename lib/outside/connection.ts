import { lookup } from "node:dns/promises";
import { request, type IncomingMessage } from "node:http";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { hostOf, isPublicAddress } from "./public-address";

/** Why nothing was read from an address, or sent to it. */
export type OutsideRefusal =
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

/** The wires of this machine. */
export const WIRES: Wires = {
  resolve: async (host) =>
    (await lookup(host, { all: true, order: "verbatim" })).map(({ address }) => address),
  connect: ({ address, host, isSecure }) => {
    if (!isSecure) return connect({ host: address, port: 80 });
    const servername = isIP(host) === 0 ? host : undefined;
    return connectSecurely({ host: address, port: 443, servername, ALPNProtocols: ["http/1.1"] });
  },
};

/** Something that ended a request, with what is said of it. */
export class Refusal extends Error {
  constructor(readonly reason: OutsideRefusal) {
    super(reason);
  }
}

/** What is said of an error while an address was asked. */
export function refusalOf(error: unknown, signal: AbortSignal): OutsideRefusal {
  if (error instanceof Refusal) return error.reason;
  return signal.aborted ? "address-slow" : "address-unreachable";
}

/** What goes to an address: fields of HTTP, and the body of a POST. */
export type Sent = { headers: Record<string, string>; body?: string };

/** Asks an address, if it is a public one; the answer may still lead elsewhere. No cookies, no credentials. */
export async function ask(
  url: URL,
  { headers, body }: Sent,
  wires: Wires,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = hostOf(url);
  const address = await publicAddressOf(host, wires, signal);
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const asked = request({
      method: body === undefined ? "GET" : "POST",
      createConnection: () => wires.connect({ address, host, isSecure }),
      path: url.pathname + url.search,
      setHost: false,
      headers: {
        host: url.host,
        "accept-encoding": "identity",
        "user-agent": "Pendulum",
        connection: "close",
        ...headers,
        ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
      },
      maxHeaderSize: 16_384,
      signal,
    });
    asked.on("response", resolve).on("error", reject).end(body);
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
