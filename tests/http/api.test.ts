// The API through the server, asked by a client that another tool makes from our contract. Which key opens what is
// in tests/database/api and tests/http/expectations/api.txt.
import { randomUUID } from "node:crypto";
import OpenAPIClientAxios, { type Document, type OpenAPIClient } from "openapi-client-axios";
import { beforeAll, describe, expect, test } from "vitest";
import { everyOperation, LISTS } from "@/lib/api/operation";
import { KEY_SCOPES, TOKEN_SCOPES } from "@/lib/auth/key/key";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
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
let ofPriya: OpenAPIClient;
beforeAll(async () => {
  ofInstallation = await clientWith((await keyOf(KEY_SCOPES)).secret);
  const scopes = TOKEN_SCOPES;
  ofJonas = await clientWith((await tokenFor(fill("{jonas}"), { scopes })).secret);
  ofPriya = await clientWith((await tokenFor(fill("{priya}"), { scopes })).secret);
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

describe("a client made from the contract changes", () => {
  const named = () => ({ headers: { "Idempotency-Key": randomUUID() } });
  type Told = { status: number; data: Record<string, unknown>; headers: Record<string, string> };
  const tell = (answer: unknown) => answer as Told;

  test("people, teams, members and managers", async () => {
    const client = ofInstallation;
    const team = tell(await client.addTeam?.({}, { name: "Search" }, named()));
    expect([team.status, team.data]).toMatchObject([201, { name: "Search", parentId: null }]);
    const teamId = team.data.id;
    const once = named();
    const body = { name: "Nora Novak", email: "nora@x.example" };
    const nora = tell(await client.addPerson?.({}, body, once));
    const again = tell(await client.addPerson?.({}, body, once));
    expect([nora.status, again.status, again.data]).toEqual([201, 201, nora.data]);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    const personId = nora.data.id;
    const member = tell(await client.addMembership?.({}, { personId, teamId }, named()));
    expect([member.status, member.data]).toMatchObject([201, { personId, teamId, endsOn: null }]);
    const there = tell(await client.findInPeople?.({ id: String(personId) }));
    expect(there.data).toMatchObject({ name: "Nora Novak", state: "invited", teamId });
    const manager = tell(
      await client.addManagement?.({}, { personId: fill("{ada}"), teamId }, named()),
    );
    expect(manager.status).toBe(201);
    const renamed = tell(
      await client.changePerson?.(
        { id: String(personId), "If-Match": String(there.headers.etag) },
        { name: "Nora N." },
      ),
    );
    expect([renamed.status, renamed.data.name]).toEqual([200, "Nora N."]);
    const late = tell(
      await client.changePerson?.(
        { id: String(personId), "If-Match": String(there.headers.etag) },
        { name: "Nora X." },
      ),
    );
    expect([late.status, late.data.type]).toEqual([412, "urn:pendulum:problem:changed-meanwhile"]);
    const [one, other] = [{ id: String(member.data.id) }, { id: String(manager.data.id) }];
    expect(tell(await client.endMembership?.(one, {}, named())).status).toBe(204);
    expect(tell(await client.endManagement?.(other, {}, named())).status).toBe(204);
    const archived = tell(await client.archiveTeam?.({ id: String(teamId) }, {}, named()));
    expect([archived.status, typeof archived.data.archivedAt]).toEqual([200, "string"]);
    const removed = tell(await client.removePerson?.({ id: String(personId) }, {}, named()));
    expect(removed.data.state).toBe("removed");
    const back = tell(await client.restorePerson?.({ id: String(personId) }));
    expect([back.status, back.data.state]).toEqual([200, "invited"]);
  });

  test("a trial, from its proposal by the manager to its end before it started", async () => {
    const me = tell(await ofPriya.findMe?.());
    const [teamId = ""] = me.data.managesTeamIds as string[];
    const plan = tell(await ofPriya.findRotationPlan?.({ id: teamId }));
    const people = plan.data.people as { id: string; name: string }[];
    const oskar = people.find(({ name }) => name === CAST.oskar.name);
    const ofOskar = await clientWith(
      (await tokenFor(fill("{oskar}"), { scopes: ["own", "trials:read", "trials:write"] })).secret,
    );
    const days = { startsOn: fill("{later}"), endsOn: addDays(fill("{later}"), 84) };
    const said = { personId: oskar?.id, kind: "ACTING", criteriaIc: "A calm release", ...days };
    const proposed = tell(await ofPriya.proposeTrial?.({}, said, named()));
    expect([proposed.status, proposed.data]).toMatchObject([201, { state: "proposed", ...days }]);
    const one = { id: String(proposed.data.id) };
    expect(proposed.headers.location).toBe(`/api/v1/trials/${one.id}`);
    const read = tell(await ofOskar.findAgreement?.(one));
    expect(read.data).toMatchObject({ side: "PERSON", waitsFor: "PERSON", terms: null });
    const { id: termsId, criteria } = read.data.newTerms as { id: string; criteria: object[] };
    expect(criteria).toEqual([{ track: "IC", text: "A calm release" }]);
    const early = tell(await ofPriya.agreeToTrial?.(one, { termsId }, named()));
    expect([early.status, early.data.reason]).toEqual([409, "not-yours-to-decide"]);
    const agreed = tell(await ofOskar.agreeToTrial?.(one, { termsId }, named()));
    expect([agreed.status, agreed.data.state]).toEqual([200, "agreed"]);
    const ofOthers = tell(await ofJonas.findInTrials?.(one));
    expect(ofOthers.status).toBe(404);
    const known = { ...one, "If-Match": String(agreed.headers.etag) };
    const cancelled = tell(await ofOskar.cancelTrial?.(known, {}, named()));
    expect([cancelled.status, cancelled.data.state]).toEqual([200, "cancelled"]);
    const listed = tell(await ofInstallation.findInTrials?.(one));
    expect(listed.status).toBe(404);
  });

  test("a rotation: who takes part, and a turn proposed by the manager", async () => {
    const team = { id: fill("{team.storage}") };
    expect(tell(await ofJonas.stopTakingPart?.(team)).status).toBe(204);
    expect(tell(await ofJonas.findRotationPlan?.(team)).data.takesPart).toBe(false);
    expect(tell(await ofJonas.takePart?.(team)).status).toBe(204);
    const plan = tell(await ofPriya.findRotationPlan?.(team));
    const turns = plan.data.turns as { slot: number; how: string; personId: string | null }[];
    const next = turns.find(({ how, personId }) => how !== "offered" && personId !== null);
    const body = { teamId: team.id, slot: next?.slot };
    const offered = tell(await ofPriya.offerTurn?.({}, body, named()));
    expect([offered.status, offered.data]).toMatchObject([201, { personId: next?.personId }]);
    const after = tell(await ofPriya.findRotationPlan?.(team)).data.turns as typeof turns;
    expect(after.find(({ slot }) => slot === next?.slot)?.how).toBe("offered");
    const lent = tell(await ofJonas.offerTurn?.({}, body, named()));
    expect(lent.status).toBe(404);
  });

  test("what is the person's own, and nothing of the organisation", async () => {
    const away = { startsOn: castDay(60), lastOn: castDay(64) };
    const absence = tell(await ofJonas.addMyAbsence?.({}, away, named()));
    expect([absence.status, absence.data]).toMatchObject([201, { endsOn: castDay(65) }]);
    const listed = tell(await ofJonas.listMyAbsences?.());
    expect(listed.data.items).toContainEqual(absence.data);
    const gone = tell(await ofJonas.deleteMyAbsence?.({ id: String(absence.data.id) }));
    expect([gone.status, gone.data]).toEqual([204, ""]);
    const refused = tell(await ofJonas.addTeam?.({}, { name: "Mine" }, named()));
    expect([refused.status, refused.data.type]).toEqual([
      403,
      "urn:pendulum:problem:missing-scope",
    ]);
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
    ["POST", 403],
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
    if (expected === 405) expect(answer.headers.allow).toContain("GET");
  });

  test("a write is a program's alone: not that of a browser, and not endless", async () => {
    const { secret } = await keyOf(["teams:write"]);
    const authorization = `Bearer ${secret}`;
    const write = (headers: Record<string, string>, body: string) =>
      send(app.url, {
        path: "/api/v1/teams",
        method: "POST",
        body,
        headers: { authorization, "content-type": "application/json", ...headers },
      });
    const body = JSON.stringify({ name: "From a page" });
    const foreign: Record<string, string>[] = [
      { origin: "http://evil.example" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const headers of foreign) expect((await write(headers, body)).status).toBe(403);
    expect((await write({ "content-type": "text/plain" }, body)).status).toBe(415);
    expect((await write({}, " ".repeat(70_000) + body)).status).toBe(413);
    expect(await db().team.count({ where: { name: "From a page" } })).toBe(0);
    const answer = await write({}, body);
    expect([answer.status, answer.headers["cache-control"]]).toEqual([201, "private, no-store"]);
    expect(answer.headers.location).toMatch(/^\/api\/v1\/teams\/[0-9a-f-]{36}$/);
    expect(answer.headers["x-request-id"]).toBeDefined();
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
