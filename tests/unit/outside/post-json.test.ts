// A real receiver on this machine; only the wires of the test make a public name lead to it.
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Wires } from "@/lib/outside/connection";
import { postableAddress, postPublicJson } from "@/lib/outside/post-json";

let server: Server;
let port = 0;
let received: {
  path: string;
  method: string;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}[];
beforeEach(() => {
  received = [];
});

beforeAll(async () => {
  server = createServer((req, res) => {
    void text(req).then((body) => {
      received.push({ path: req.url ?? "", method: req.method ?? "", body, headers: req.headers });
      if (req.url === "/hangs") return;
      const status = Number(/\d{3}/.exec(req.url ?? "")?.[0] ?? 200);
      res.writeHead(status, { location: "https://127.0.0.1/secret" }).end("x");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const wires: Wires = {
  resolve: (host) =>
    Promise.resolve(
      { "hooks.example": ["93.184.215.14"], "inside.example": ["10.0.0.1"] }[host] ?? [],
    ),
  connect: () => connect({ host: "127.0.0.1", port }),
};
const sent = { body: '{"a":"é"}', headers: { "webhook-id": "msg_1" } };
const post = (path: string) => postPublicJson(`https://hooks.example${path}`, sent, wires, 300);

test("sends JSON with its headers; any answer of 2xx is success", async () => {
  expect(await post("/200")).toEqual({ status: 200, problem: null });
  expect(await post("/202")).toEqual({ status: 202, problem: null });
  const [first] = received;
  expect(first).toMatchObject({ method: "POST", body: sent.body });
  expect(first?.headers).toMatchObject({
    "content-type": "application/json",
    "content-length": "10",
    "webhook-id": "msg_1",
    host: "hooks.example",
  });
  expect(first?.headers.cookie).toBeUndefined();
});

test.each([
  ["/302", { status: 302, problem: "address-redirects" }],
  ["/307", { status: 307, problem: "address-redirects" }],
  ["/404", { status: 404, problem: "address-refuses" }],
  ["/500", { status: 500, problem: "address-refuses" }],
  ["/hangs", { status: null, problem: "address-slow" }],
] as const)("%s is %o, after one request", async (path, posted) => {
  expect(await post(path)).toEqual(posted);
  expect(received).toHaveLength(1);
});

describe("nothing is sent", () => {
  test.each([
    ["http://hooks.example/200", "address-wrong"],
    ["https://hooks.example:8443/", "address-wrong"],
    ["https://127.0.0.1/", "address-wrong"],
    ["https://me:pw@hooks.example/", "address-wrong"],
    ["https://inside.example/", "address-not-public"],
    ["https://nowhere.example/", "address-unknown"],
  ])("to %s", async (address, problem) => {
    expect(await postPublicJson(address, sent, wires)).toEqual({ status: null, problem });
    expect(received).toEqual([]);
  });
});

test("only a public https address can be entered", () => {
  expect(postableAddress(" https://hooks.slack.com/services/T/B/x ")?.host).toBe("hooks.slack.com");
  expect(postableAddress("https://x.logic.azure.com:443/workflows/1?sig=a")?.port).toBe("");
  for (const text of ["http://hooks.slack.com/", "https://localhost:3000/", "x", "file:///etc"])
    expect(postableAddress(text)).toBeNull();
});
