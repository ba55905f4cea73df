// The API through the server, asked by a client that another tool makes from our contract. Which key opens what is
// in tests/database/api and tests/http/expectations/api.txt.
import OpenAPIClientAxios, { type Document, type OpenAPIClient } from "openapi-client-axios";
import { beforeAll, describe, expect, test } from "vitest";
import { everyOperation, LISTS } from "@/lib/api/operation";
import { KEY_SCOPES } from "@/lib/auth/key/key";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import { preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, fill, headersOf } = preparedApp();

/** A client with a method for each operation of the contract, as the server hands it out. */
async function clientWith(secret: string): Promise<OpenAPIClient> {
  const answer = await fetch(`${app.url}/api/v1/openapi.json`);
  const definition = (await answer.json()) as Document;
  const api = new OpenAPIClientAxios({
    definition: { ...definition, servers: [{ url: `${app.url}/api/v1` }] },
    axiosConfigDefaults: {
      headers: { authorization: `Bearer ${secret}` },
      validateStatus: () => true,
    },
  });
  return api.init();
}

let ofInstallation: OpenAPIClient;
let ofJonas: OpenAPIClient;
beforeAll(async () => {
  ofInstallation = await clientWith((await keyOf(KEY_SCOPES)).secret);
  ofJonas = await clientWith((await tokenFor(fill("{jonas}"))).secret);
});

describe("a client made from the contract", () => {
  test("has every operation", () => {
    const named = ofInstallation.api.getOperations().map(({ operationId }) => operationId);
    expect(named.sort()).toEqual([...everyOperation().keys()].sort());
  });

  test.each(Object.keys(LISTS))("reads %s and one of them", async (list) => {
    const word = list.slice(0, 1).toUpperCase() + list.slice(1);
    const page = await ofInstallation[`list${word}`]?.({ limit: 2 });
    expect(page?.status).toBe(200);
    const { items } = page?.data as { items: { id: string }[] };
    if (!items[0]) return;
    const one = await ofInstallation[`findIn${word}`]?.({ id: items[0].id });
    expect([one?.status, one?.data]).toEqual([200, items[0]]);
  });

  test("reads what the person of a token wrote, and is refused elsewhere", async () => {
    const me = await ofJonas.findMe?.();
    expect(me?.data).toMatchObject({ name: CAST.jonas.name, email: CAST.jonas.email });
    const own = await ofJonas.findMyAssessment?.({ id: fill("{jonas.assessment}") });
    const others = await ofJonas.findMyAssessment?.({ id: fill("{lea.assessment}") });
    const people = await ofJonas.listPeople?.();
    expect([own?.status, others?.status, people?.status]).toEqual([200, 404, 403]);
  });
});

describe("through the server", () => {
  const bearer = async () => ({ authorization: `Bearer ${(await keyOf(["teams:read"])).secret}` });

  test("a session opens nothing, and a key opens the same beside one", async () => {
    const path = "/api/v1/teams";
    expect((await send(app.url, { path, headers: headersOf("admin") })).status).toBe(401);
    const both = { ...headersOf("self"), ...(await bearer()) };
    expect((await send(app.url, { path, headers: both })).status).toBe(200);
  });

  test("answers are kept by nobody between, and no other site may read them", async () => {
    const headers = { ...(await bearer()), origin: "http://evil.example" };
    const answer = await send(app.url, { path: "/api/v1/teams", headers });
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
    expect(answer.headers["content-security-policy"]).toBeDefined();
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test.each([
    ["HEAD", 200],
    ["POST", 405],
    ["PATCH", 405],
    ["DELETE", 405],
    ["PUT", 405],
    ["OPTIONS", 405],
    ["TRACE", 405],
  ])("%s is answered %i", async (method, expected) => {
    const answer = await send(app.url, {
      path: "/api/v1/teams",
      method,
      headers: { ...(await bearer()), ...(method === "POST" && { "content-length": "0" }) },
    });
    expect(answer.status).toBe(expected);
    if (method === "HEAD") expect(answer.body).toBe("");
    else expect(answer.headers.allow).toContain("GET");
  });

  test("a revoked key is refused at the next request", async () => {
    const { id, secret } = await keyOf(["teams:read"]);
    const ask = () =>
      send(app.url, { path: "/api/v1/teams", headers: { authorization: `Bearer ${secret}` } });
    expect((await ask()).status).toBe(200);
    await db().apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
    const answer = await ask();
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      401,
      "application/problem+json",
    ]);
  });
});
