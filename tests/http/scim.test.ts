// A directory through the server: what the guard lets through, and what nobody but a key does. The shapes of Entra ID
// and Okta are in tests/database/scim.
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { keyOf } from "@/tests/support/matrix-keys";
import { preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, fill, headersOf } = preparedApp();

const TYPE = "application/scim+json";
let authorization = "";
beforeAll(async () => {
  authorization = `Bearer ${(await keyOf(["scim"])).secret}`;
});

const ask = (method: string, path: string, body?: object | string, more = {}) => {
  const text = typeof body === "string" ? body : body && JSON.stringify(body);
  const length = text !== undefined && {
    "content-type": TYPE,
    "content-length": String(Buffer.byteLength(text)),
  };
  const headers = { authorization, ...length, ...more };
  return send(app.url, {
    method,
    path: `/api/scim/v2${path}`,
    headers,
    ...(text !== undefined && { body: text }),
  });
};
const idOf = (body: string) => (JSON.parse(body) as { id: string }).id;

test("a person is added, found, changed, replaced and deleted", async () => {
  const userName = "Élan.Vital@acme.example";
  const email = [{ value: "elan@acme.example", type: "work", primary: true }];
  const added = await ask("POST", "/Users", { userName, emails: email, displayName: "Élan" });
  expect([added.status, added.headers["content-type"]]).toEqual([201, TYPE]);
  const id = idOf(added.body);
  expect(added.headers.location).toBe(`${app.url}/api/scim/v2/Users/${id}`);
  const found = await ask("GET", `/Users?filter=userName+eq+%22${encodeURIComponent(userName)}%22`);
  expect(JSON.parse(found.body)).toMatchObject({ totalResults: 1, Resources: [{ id }] });
  const off = { Operations: [{ op: "Replace", path: "active", value: "False" }] };
  expect((await ask("PATCH", `/Users/${id}`, off)).status).toBe(200);
  const put = await ask("PUT", `/Users/${id}`, { userName, active: true });
  expect(JSON.parse(put.body)).toMatchObject({ id, active: true, displayName: "Élan" });
  expect((await ask("HEAD", `/Users/${id}`)).body).toBe("");
  const gone = await ask("DELETE", `/Users/${id}`);
  expect([gone.status, gone.body]).toEqual([204, ""]);
  expect(await db().user.count({ where: { id } })).toBe(1);
});

test("whom the directory deactivates is signed out at the next request, and their trial ends", async () => {
  const page = () => send(app.url, { path: "/", headers: headersOf("peer") });
  expect((await page()).status).toBe(200);
  const off = { Operations: [{ op: "replace", value: { active: false } }] };
  expect((await ask("PATCH", `/Users/${fill("{lea}")}`, off)).status).toBe(200);
  const answer = await page();
  expect([answer.status, answer.headers.location]).toEqual([
    307,
    expect.stringContaining("/sign-in"),
  ]);
  const trial = await db().trial.findUniqueOrThrow({ where: { id: fill("{lea.running}") } });
  expect([trial.endedEarlyOn === null, trial.endedEarlyById]).toEqual([false, null]);
});

describe("is refused", () => {
  test.each([
    ["a session", headersOf("admin")],
    ["nobody", {}],
  ])("%s", async (_, headers) => {
    const answer = await send(app.url, { path: "/api/scim/v2/Users", headers });
    expect([answer.status, answer.headers["content-type"]]).toEqual([401, TYPE]);
  });

  test.each([
    ["what another site sends", "POST", {}, { origin: "http://evil.example" }, 403],
    ["what is no JSON", "POST", "{", {}, 400],
    ["a text with characters that nothing stores", "POST", '{"userName":"a\\u0000b"}', {}, 400],
    ["an unknown method", "TRACE", undefined, {}, 405],
  ] as const)("%s", async (_, method, body, headers, status) => {
    const before = await db().user.count();
    expect((await ask(method, "/Users", body, headers)).status).toBe(status);
    expect(await db().user.count()).toBe(before);
  });

  test("what is too large", async () => {
    const userName = "x".repeat(1_100_000);
    expect((await ask("POST", "/Users", { userName })).status).toBe(413);
  });
});

test("answers are kept by nobody between", async () => {
  const { headers } = await ask("GET", "/Groups?excludedAttributes=members&count=1");
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["set-cookie"]).toBeUndefined();
});
