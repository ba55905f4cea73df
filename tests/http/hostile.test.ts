import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { runningApp } from "@/tests/support/app";
import { formBody, send, visit, type Sent } from "@/tests/support/raw-request";

const app = runningApp();
let cookie = "";
let origin = "";
beforeAll(async () => {
  ({ cookie } = await app.as("jonas"));
  origin = app.url;
});

const manifest = JSON.parse(
  readFileSync(".next/server/server-reference-manifest.json", "utf8"),
) as { node: Record<string, { exportedName: string }> };
const [signOutId = ""] =
  Object.entries(manifest.node).find(([, action]) => action.exportedName === "signOut") ?? [];
const signOutForm = formBody({ [`$ACTION_ID_${signOutId}`]: "" });

/** Signs out, if the request is accepted. */
function signOut(headers: Record<string, string>): Promise<{ status: number }> {
  return send(app.url, {
    method: "POST",
    body: signOutForm.body,
    headers: { cookie, origin, ...signOutForm.headers, ...headers },
  });
}

async function isStillSignedIn(): Promise<boolean> {
  return (await send(app.url, { headers: { cookie } })).status === 200;
}

describe("a change that did not start on this site is refused and has no effect", () => {
  test.each<[string, Record<string, string>]>([
    ["foreign origin", { origin: "https://evil.example" }],
    ["origin null", { origin: "null" }],
    ["no origin", { origin: "" }],
    ["origin of another port", { origin: "http://localhost:1" }],
    ["origin that only starts like this site's", { origin: "http://localhost.evil.example" }],
    ["forged host", { host: "evil.example", origin: "http://evil.example" }],
    [
      "forged forwarded host",
      { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["cross-site according to the browser", { "sec-fetch-site": "cross-site" }],
    ["sent by a sibling site", { "sec-fetch-site": "same-site" }],
    ["plain text form", { origin: "http://evil.example", "content-type": "text/plain" }],
  ])("%s", async (_, headers) => {
    const { status } = await signOut(headers);
    expect(status === 403 || status === 421).toBe(true);
    expect(await isStillSignedIn()).toBe(true);
  });

  test("the same form sent from the site itself signs out at once", async () => {
    const mine = await app.as("ines");
    expect((await signOut({ cookie: mine.cookie })).status).toBe(303);
    expect((await send(app.url, { headers: { cookie: mine.cookie } })).status).toBe(307);
    const session = await db().session.findUniqueOrThrow({ where: { id: mine.sessionId } });
    expect(session.endedAt).not.toBeNull();
  });
});

describe("what no browser sends is answered 4xx", () => {
  const unknown = "40".padEnd(42, "0");
  const post = (more: Sent): Sent => ({
    method: "POST",
    ...more,
    headers: { origin, ...more.headers },
  });
  const cases: [string, number, () => Sent][] = [
    ["TRACE", 405, () => ({ method: "TRACE" })],
    ["PUT", 405, () => ({ method: "PUT" })],
    ["OPTIONS", 405, () => ({ method: "OPTIONS" })],
    ["bad percent", 400, () => ({ path: "/%zz" })],
    ["NUL", 400, () => ({ path: "/guide%00" })],
    ["backslash", 400, () => ({ path: "/\\evil.example" })],
    ["two slashes", 400, () => ({ path: "//evil.example/" })],
    ["absolute address", 400, () => ({ path: "http://evil.example/" })],
    ["dots", 400, () => ({ path: "/guide/%2e%2e/x" })],
    ["very long address", 414, () => ({ path: `/${"a".repeat(5_000)}` })],
    ["forged host", 421, () => ({ headers: { host: "evil.example" } })],
    ["image optimiser", 404, () => ({ path: "/_next/image?url=http://evil.example&w=64&q=1" })],
    ["router state", 400, () => ({ headers: { rsc: "1", "next-router-state-tree": "{" } })],
    ...(
      [
        ["a router state of the wrong shape", ["", { children: ["x", {}] }, null, null, true]],
        ["a segment of the wrong shape", ["", { children: [["a", "b", "z", null], {}] }]],
        ["a router state that is too long", ["", {}, null, null, 0, "", 1]],
        ["an unknown refetch marker", ["", {}, null, "x"]],
      ] as const
    ).map(([name, tree]): [string, number, () => Sent] => {
      const state = encodeURIComponent(JSON.stringify(tree));
      return [name, 400, () => ({ headers: { rsc: "1", "next-router-state-tree": state } })];
    }),
    ["prefetch", 400, () => ({ headers: { rsc: "1", "next-router-prefetch": "x" } })],
    ["too large", 413, () => post({ body: "x".repeat(1_100_000) })],
    ["no length", 411, () => post({ headers: { "transfer-encoding": "chunked" } })],
    [
      "JSON to a page",
      415,
      () => post({ headers: { "content-type": "application/json" }, body: "{}" }),
    ],
    [
      "no such action",
      404,
      () => post({ headers: { "next-action": unknown, "content-type": "text/plain" }, body: "[]" }),
    ],
    [
      "nonsense action",
      400,
      () => post({ headers: { "next-action": "x", "content-type": "text/plain" }, body: "[]" }),
    ],
    ["form without action", 400, () => post(formBody({ a: "b" }))],
    ["form of another build", 404, () => post(formBody({ [`$ACTION_ID_${unknown}`]: "" }))],
    [
      "broken multipart",
      400,
      () =>
        post({
          headers: { "content-type": "multipart/form-data; boundary=x" },
          body: "--x\r\nnonsense",
        }),
    ],
    ["callback address", 400, () => ({ path: "/api/auth/signin?callbackUrl=http://%" })],
  ];
  test("the questionnaire's autosave request reaches its own validation", async () => {
    const headers = { origin, cookie, "content-type": "application/json" };
    const path = "/assessments/draft/answers";
    const answer = await send(app.url, { method: "POST", path, headers, body: '{"x":1}' });
    expect(answer.status).toBe(400);
    expect(answer.body).toBe("");
  });

  test.each(cases)("%s → %i", async (_, status, sent) => {
    const { path = "/", headers = {} } = sent();
    // A client router request is first redirected to an address with a checksum.
    const answer = headers.rsc ? visit(app.url, path, headers) : send(app.url, sent());
    expect((await answer).status).toBe(status);
  });
});

test("too large a body is answered 413, however much of it is still on its way", async () => {
  const body = "x".repeat(2_200_000);
  for (let turn = 0; turn < 60; turn++)
    expect((await send(app.url, { method: "POST", headers: { origin }, body })).status).toBe(413);
});

test("hostile bodies to every action never cause a 5xx or sign anybody out", async () => {
  const ids = Object.keys(manifest.node);
  const reply = fc.oneof(
    fc.string(),
    fc.json({ maxDepth: 6 }),
    fc.constantFrom(
      "[]",
      '["$K1"]',
      '[{},"$K1"]',
      '["$F1"]',
      '["$@9"]',
      '["$Q1"]',
      '["$1:a:b"]',
      "[".repeat(9_000),
    ),
  );
  const call = fc.record({ id: fc.constantFrom(...ids), body: reply, plain: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(call, async ({ id, body, plain }) => {
      const form = plain
        ? { headers: { "content-type": "text/plain" }, body }
        : formBody({ "0": body });
      const headers = { origin, "next-action": id, ...form.headers };
      const { status } = await send(app.url, { method: "POST", body: form.body, headers });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 400 },
  );
  expect(await isStillSignedIn()).toBe(true);
});

test("hostile addresses and headers never cause a 5xx", async () => {
  const request = fc.record({
    path: fc.webPath().map((path) => `/${path.replace(/^\/+/, "")}`),
    query: fc.webQueryParameters(),
    tree: fc.string({ unit: "grapheme-ascii" }),
    rsc: fc.constantFrom("1", "", "x"),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ path, query, tree, rsc }) => {
      const headers = { cookie, rsc, "next-router-state-tree": tree };
      const answer = await send(app.url, { path: `${path}?${query}`, headers });
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});
