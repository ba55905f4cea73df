// Real connections to real servers on this machine. The rule refuses them all; only the wires of a test make a public
// name lead here.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Wires } from "@/lib/outside/connection";
import { fetchPublicText } from "@/lib/outside/fetch-text";

let server: Server;
let port = 0;
const requests: string[] = [];

beforeAll(async () => {
  server = createServer((req, res) => {
    requests.push(`${req.headers.host}${req.url}`);
    answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function answer(req: IncomingMessage, res: ServerResponse): void {
  const url = req.url ?? "";
  if (url.startsWith("/to/")) {
    res.writeHead(302, { location: decodeURIComponent(url.slice(4)) }).end();
  } else if (url === "/round") res.writeHead(301, { location: "/round" }).end();
  else if (url === "/large") {
    res.writeHead(200);
    const sendMore = () => {
      while (!res.destroyed && res.write("x".repeat(65_536)));
      res.once("drain", sendMore);
    };
    sendMore();
  } else if (url === "/slow") res.writeHead(200).write("BEGIN");
  else if (url === "/silent") return;
  else if (url === "/packed") res.writeHead(200, { "content-encoding": "gzip" }).end("x");
  else if (url === "/utf-16") res.writeHead(200).end(Buffer.from("\uFEFFété", "utf16le"));
  else if (url === "/gone") res.writeHead(404).end("x");
  else if (url === "/cut")
    res.writeHead(200, { "content-length": "10" }).write("x", () => res.destroy());
  else res.writeHead(200).end(`seen by ${req.headers["user-agent"]}; cookie ${req.headers.cookie}`);
}

const PUBLIC = "93.184.215.14";
const connections: string[] = [];
/** Names resolve to the given addresses, and every connection leads to the server here. */
const wires = (names: Record<string, string[] | string[][]>): Wires => ({
  resolve: (host) => {
    const known = names[host];
    if (!known) return Promise.reject(new Error("ENOTFOUND"));
    const answers = (Array.isArray(known[0]) ? known : [known]) as string[][];
    return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? []);
  },
  connect: ({ address }) => {
    connections.push(address);
    return connect({ host: "127.0.0.1", port });
  },
});
const good = wires({ "calendar.example": [PUBLIC] });
const reason = async (address: string, over = good, limits = {}) => {
  const outcome = await fetchPublicText(address, over, limits);
  return outcome.ok ? "done" : outcome.reason;
};

describe("without a test's wires", () => {
  test("a server on this machine is refused, under every name", async () => {
    const before = requests.length;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "127.1", "[::ffff:127.0.0.1]"]) {
      expect((await fetchPublicText(`http://${host}:${port}/`)).ok).toBe(false);
      const outcome = await fetchPublicText(`http://${host}/`);
      expect(outcome.ok ? "done" : outcome.reason).toMatch(/^address-(wrong|not-public)$/);
    }
    expect(requests.length).toBe(before);
  });
});

describe("a name", () => {
  test("that resolves to a public address is read, from the checked address and without cookies", async () => {
    const outcome = await fetchPublicText("http://calendar.example/a?b=c", good);
    expect(outcome).toEqual({ ok: true, value: "seen by Pendulum; cookie undefined" });
    expect(requests.at(-1)).toBe("calendar.example/a?b=c");
    expect(connections.at(-1)).toBe(PUBLIC);
  });

  test("gives its text in any encoding", async () => {
    const outcome = await fetchPublicText("http://calendar.example/utf-16", good);
    expect(outcome).toEqual({ ok: true, value: "été" });
  });

  test.each([
    ...[
      "127.0.0.1",
      "10.1.2.3",
      "169.254.169.254",
      "100.64.1.1",
      "192.168.0.9",
      "0.0.0.0",
      "::1",
      "fe80::1",
    ],
    ...[
      "fd12::1",
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "172.20.0.1",
    ],
  ])(
    "that resolves to %s is refused, also beside a public one, without a connection",
    async (address) => {
      const before = connections.length;
      for (const all of [[address], [PUBLIC, address], [address, PUBLIC]])
        expect(await reason("http://inside.example/", wires({ "inside.example": all }))).toBe(
          "address-not-public",
        );
      expect(connections.length).toBe(before);
    },
  );

  test("that resolves differently between check and connection gains nothing", async () => {
    const rebinding = wires({ "rebind.example": [[PUBLIC], ["127.0.0.1"]] });
    expect(await reason("http://rebind.example/", rebinding)).toBe("done");
    expect(connections.at(-1)).toBe(PUBLIC);
    expect(await reason("http://rebind.example/", rebinding)).toBe("address-not-public");
  });

  test("that does not exist or has no address is unknown", async () => {
    expect(await reason("http://nowhere.example/")).toBe("address-unknown");
    expect(await reason("http://empty.example/", wires({ "empty.example": [] }))).toBe(
      "address-unknown",
    );
  });
});

describe("a redirect", () => {
  const both = wires({
    "calendar.example": [PUBLIC],
    "other.example": ["1.1.1.1"],
    "inside.example": ["10.0.0.1"],
  });
  const to = (target: string) => `http://calendar.example/to/${encodeURIComponent(target)}`;

  test("to another public host is followed", async () => {
    expect(await reason(to("http://other.example/x"), both)).toBe("done");
    expect(connections.at(-1)).toBe("1.1.1.1");
    expect(await reason(to("/x"), both)).toBe("done");
  });

  test.each([
    ["http://inside.example/", "address-not-public"],
    ["http://127.0.0.1/", "address-redirects"],
    ["http://[::1]/", "address-redirects"],
    ["http://calendar.example:8080/", "address-redirects"],
    ["ftp://calendar.example/", "address-redirects"],
    ["file:///etc/passwd", "address-redirects"],
    ["http://me:pw@calendar.example/", "address-redirects"],
    ["http://%zz/", "address-redirects"],
  ])("to %s is not", async (target, why) => expect(await reason(to(target), both)).toBe(why));

  test("to itself ends", async () => {
    const before = requests.length;
    expect(await reason("http://calendar.example/round")).toBe("address-redirects");
    expect(requests.length - before).toBe(4);
  });
});

describe("a response", () => {
  test.each([
    ["/large", "address-large"],
    ["/packed", "address-refuses"],
    ["/gone", "address-refuses"],
    ["/cut", "address-unreachable"],
  ])("%s is %s", async (path, why) =>
    expect(await reason(`http://calendar.example${path}`, good, { bytes: 100_000 })).toBe(why),
  );

  test.each(["/slow", "/silent"])("from %s times out", async (path) => {
    expect(await reason(`http://calendar.example${path}`, good, { milliseconds: 200 })).toBe(
      "address-slow",
    );
  });

  test("of a name server times out as well", async () => {
    const mute = { ...good, resolve: () => new Promise<string[]>(() => undefined) };
    expect(await reason("http://calendar.example/", mute, { milliseconds: 100 })).toBe(
      "address-slow",
    );
  });
});
