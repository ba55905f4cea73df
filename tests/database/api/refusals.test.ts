// What a write is refused for, and that a refused write changes nothing.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { WRITES, type Write } from "@/lib/api/write";
import { TOKEN_SCOPES } from "@/lib/auth/key/key";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { callApi, type Method, type ProgramCall } from "@/tests/support/api-call";
import { apiRows, isOfTokens, seedApiRows } from "@/tests/support/api-rows";
import { freshDatabase } from "@/tests/support/database";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import { withFacts, type TableFacts } from "@/tests/support/matrix-world";

freshDatabase();

let facts: TableFacts = {};
let key = "";
let token = "";
beforeAll(async () => {
  facts = await seedApiRows();
  const scopes = ["people:read", "people:write", "teams:read", "teams:write", "openings:write"];
  key = (await keyOf(scopes as Parameters<typeof keyOf>[0])).secret;
  token = (await tokenFor(facts.jonas ?? "", { scopes: TOKEN_SCOPES })).secret;
});

const fill = (text: string) => withFacts(text, facts, "jonas");
type Sent = Partial<ProgramCall>;
const send = (method: Method, at: string, more: Sent = {}) =>
  callApi({ method, path: fill(at), secret: at.startsWith("/me/") ? token : key, ...more });
const typeOf = ({ status, body }: Awaited<ReturnType<typeof send>>) =>
  `${status} ${String(body.type).replace("urn:pendulum:problem:", "")}`;

describe("the body", () => {
  const of = (more: Sent) => send("POST", "/teams", more).then(typeOf);

  test("is one JSON object", async () => {
    for (const body of ["[]", "null", '"x"', "{", "1", "{}{}"])
      expect([body, await of({ body })]).toEqual([body, "400 wrong-body"]);
  });

  test("is said to be JSON", async () => {
    const body = '{"name":"Typed"}';
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
      expect(await of({ body, headers: { "content-type": type } })).toBe("415 wrong-type");
    const utf8 = { "content-type": "application/json; charset=utf-8" };
    expect((await send("POST", "/teams", { body, headers: utf8 })).status).toBe(201);
  });

  test("has at most 64 kB", async () => {
    const body = (length: number) => JSON.stringify({ name: "x".repeat(length) });
    expect(await of({ body: body(65_536) })).toBe("413 too-large");
    expect(await of({ body: body(60_000) })).toBe("422 wrong-input");
  });

  test("has no field that is not read, and no address has one", async () => {
    for (const name of ["id", "teamId", "archivedAt", "externalId", "__proto__", "constructor"]) {
      const { status, body } = await send("POST", "/teams", {
        body: `{"name":"Surplus","${name}":"x"}`,
      });
      const errors = [{ field: name, reason: "unknown", detail: "There is no such field." }];
      expect([status, body.errors]).toEqual([422, errors]);
    }
    expect(typeOf(await send("POST", "/teams?x=1", { body: { name: "Asked" } }))).toBe(
      "400 wrong-query",
    );
    expect(await db().team.count({ where: { name: { in: ["Surplus", "Asked"] } } })).toBe(0);
  });

  test("names the fields that are wrong as the body has them, with the sentences of the form", async () => {
    const { status, body } = await send("POST", "/openings", {
      body: { track: "SIDEWAYS", seats: 0, quarter: "2020-01-01" },
    });
    expect([status, body.errors]).toEqual([
      422,
      [
        { field: "teamId", reason: "team-missing", detail: "Choose a team." },
        { field: "quarter", reason: "quarter-missing", detail: "Choose a quarter." },
        { field: "seats", reason: "seats-wrong", detail: "Enter a number from 1 to 99." },
        { field: "track", reason: "role-missing", detail: "Choose a role." },
      ],
    ]);
  });

  test("needs somebody and a team for a membership", async () => {
    for (const body of [{}, { personId: fill("{nils}") }, { teamId: fill("{team.empty}") }])
      for (const at of ["/memberships", "/managements"])
        expect(typeOf(await send("POST", at, { body }))).toBe("422 wrong-input");
  });
});

describe("the state of things", () => {
  const cases: [Method, string, () => object, string][] = [
    ["POST", "/people", () => ({ name: "Jo", email: fill("{jonas.email}") }), "email-taken"],
    ["PATCH", "/people/{nils}", () => ({ email: fill("{jonas.email}") }), "email-taken"],
    ["POST", "/people/{ada}/removal", () => ({}), "last-admin"],
    ["PATCH", "/teams/{team.empty}", () => ({ name: "ATTIC" }), "name-taken"],
    ["PATCH", "/teams/{team.empty}", () => ({ parentId: fill("{team.empty}") }), "circle"],
    ["POST", "/teams/{team.storage}/archive", () => ({}), "not-empty"],
    [
      "POST",
      "/memberships",
      () => ({ personId: fill("{bea}"), teamId: fill("{team.empty}") }),
      "removed",
    ],
    [
      "POST",
      "/memberships",
      () => ({ personId: fill("{jonas}"), teamId: fill("{team.empty}"), startsOn: "2001-01-01" }),
      "too-early",
    ],
    [
      "POST",
      "/managements",
      () => ({ personId: fill("{jonas}"), teamId: fill("{team.storage}") }),
      "manager-circle",
    ],
    [
      "POST",
      "/managements/{row.managements}/ending",
      () => ({ endsOn: "2001-01-01" }),
      "too-early",
    ],
    [
      "POST",
      "/openings",
      () => ({
        teamId: fill("{team.storage}"),
        track: "IC",
        quarter: fill("{row.quarter}"),
        seats: 1,
      }),
      "twice",
    ],
  ];
  const ofTokens: [string, string, () => object, string][] = [
    [
      "priya",
      "/trials/{jonas.proposed}/agreement",
      () => ({ termsId: fill("{row.terms}") }),
      "not-yours-to-decide",
    ],
    [
      "jonas",
      "/trials/{jonas.proposed}/agreement",
      () => ({ termsId: fill("{none}") }),
      "terms-changed",
    ],
    [
      "jonas",
      "/trials/{row.refusable}/agreement",
      () => ({ termsId: fill("{none}") }),
      "no-criteria",
    ],
    ["jonas", "/trials/{row.declined}/cancellation", () => ({}), "no-longer-open"],
    ["lea", "/trials/{lea.over}/ending", () => ({}), "no-longer-open"],
    [
      "lea",
      "/trials/{lea.running}/extensions",
      () => ({ endsOn: "2099-01-01", reason: "More" }),
      "too-long-extended",
    ],
    [
      "priya",
      "/teams/{team.storage}/rotation/choices",
      () => ({ slot: 3, personId: fill("{hana}"), reason: "x" }),
      "cannot-serve",
    ],
    ["priya", "/turns", () => ({ teamId: fill("{team.storage}"), slot: 3 }), "not-in-order"],
    ["jonas", "/teams/{team.storage}/rotation/passes", () => ({ slot: 2 }), "not-yours-to-decide"],
  ];
  test.each(ofTokens)("refuses %s %s", async (who, at, body, reason) => {
    const { secret } = await tokenFor(facts[who] ?? "", { scopes: TOKEN_SCOPES });
    const answer = await send("POST", at, { body: body(), secret });
    expect([answer.status, answer.body.reason]).toEqual([409, reason]);
    expect(answer.body.detail).toMatch(/^[A-Z].+\.$/);
  });

  test("names what a proposal lacks", async () => {
    const sent = { secret: token, body: { kind: "ACTING", startsOn: fill("{later}") } };
    const { status, body } = await send("POST", "/trials", sent);
    const errors = body.errors as { field: string; reason: string }[];
    expect([status, errors.map(({ field, reason }) => `${field} ${reason}`)]).toEqual([
      422,
      ["endsOn invalid", "criteriaManagement no-criteria"],
    ]);
  });

  test.each(cases)("refuses %s %s", async (method, at, body, reason) => {
    const before = await db().auditEntry.count();
    const answer = await send(method, at, { body: body() });
    expect([answer.status, answer.body.reason]).toEqual([409, reason]);
    expect(answer.body.detail).toMatch(/^[A-Z].+\.$/);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await db().auditEntry.count()).toBe(before);
  });

  test("ends a period once: the same end again is nothing, another one is refused", async () => {
    for (const at of ["/memberships/{row.memberships}", "/managements/{row.managements}"]) {
      const end = (endsOn: string) => send("POST", `${at}/ending`, { body: { endsOn } });
      const later = facts.later ?? "";
      expect((await end(later)).status).toBe(204);
      const acts = await db().auditEntry.count();
      expect((await end(later)).status).toBe(204);
      expect((await end(addDays(later, 1))).body.reason).toBe("has-end");
      expect(await db().auditEntry.count()).toBe(acts);
    }
  });

  test("has at most three open actions, and keeps absences of a calendar", async () => {
    const body = { what: "Lead", difference: "Calm", dueOn: facts.later };
    const answers = [];
    for (let at = 0; at < 4; at += 1)
      answers.push(await send("POST", "/me/plan/actions", { body }));
    expect(answers.at(-1)?.body).toMatchObject({
      reason: "three-actions",
      detail: "Three actions are open. End one first.",
    });
    const userId = facts.jonas ?? "";
    const source = await db().absenceSource.create({ data: { userId, address: "sealed" } });
    const day = (ahead: number) => addDays(facts.today ?? "", ahead);
    const days = { startsOn: toDatabaseDay(day(400)), endsOn: toDatabaseDay(day(401)) };
    const { id } = await db().absence.create({ data: { userId, sourceId: source.id, ...days } });
    const kept = await send("DELETE", `/me/absences/${id}`);
    expect([kept.status, kept.body.reason]).toEqual([409, "from-calendar"]);
    await db().absenceSource.delete({ where: { id: source.id } });
    const many = Array.from({ length: 300 }, (_, at) => {
      const startsOn = toDatabaseDay(day(at + 1));
      return { userId, startsOn, endsOn: toDatabaseDay(day(at + 2)) };
    });
    await db().absence.createMany({ data: many, skipDuplicates: true });
    const late = { startsOn: day(700), lastOn: day(700) };
    expect((await send("POST", "/me/absences", { body: late })).status).toBe(201);
  });

  test("has nothing at another number, of another person, or that is closed", async () => {
    const rows = apiRows().filter(({ method, at }) => method !== "GET" && at.includes("{"));
    for (const { method, at, body, scope } of rows)
      for (const id of [facts.none ?? "", "x"]) {
        const path = at.replace(/\{[^}]+\}/, id);
        const sent = { secret: isOfTokens(scope) ? token : key, ...(body && { body: fill(body) }) };
        expect([at, typeOf(await send(method, path, sent))]).toEqual([at, "404 not-found"]);
      }
    const lea = (await tokenFor(facts.lea ?? "", { scopes: ["own", "own:write"] })).secret;
    for (const at of ["/me/plan/evidence/{jonas.evidence}", "/me/absences/{row.absences}"])
      expect((await send("DELETE", at, { secret: lea })).status).toBe(404);
    const ending = { ending: "DONE" };
    const action = "/me/plan/actions/{jonas.action}/ending";
    expect((await send("POST", action, { secret: lea, body: ending })).status).toBe(404);
    const closed = "/openings/{row.openings}";
    await send("POST", `${closed}/ending`, { body: { ending: "FILLED" } });
    expect((await send("PATCH", closed, { body: { seats: 5 } })).status).toBe(404);
    expect((await send("DELETE", closed)).status).toBe(404);
    const unknown = { personId: fill("{none}"), teamId: fill("{team.empty}") };
    for (const at of ["/memberships", "/managements"])
      expect((await send("POST", at, { body: unknown })).status).toBe(404);
    for (const team of ["{none}", "{team.attic}", "x"]) {
      const nowhere = { personId: fill("{nils}"), teamId: fill(team) };
      for (const at of ["/memberships", "/managements"])
        expect((await send("POST", at, { body: nowhere })).status).toBeGreaterThan(403);
      const person = { name: "Jo", email: "jo@x.example", teamId: fill(team) };
      expect((await send("POST", "/people", { body: person })).status).toBeGreaterThan(403);
    }
    expect(await db().user.count({ where: { email: "jo@x.example" } })).toBe(0);
  });
});

describe("the version", () => {
  const of = async (at: string) => (await send("GET", at)).headers.get("etag") ?? "";

  test("that was read is changed, any other is not", async () => {
    const at = "/people/{nils}";
    const etag = await of(at);
    const change = (name: string, known: string) =>
      send("PATCH", at, { body: { name }, headers: { "if-match": known } });
    const first = await change("Nils One", etag);
    expect([first.status, first.headers.get("etag")]).toEqual([200, await of(at)]);
    expect(typeOf(await change("Nils Two", etag))).toBe("412 changed-meanwhile");
    expect((await send("GET", at)).body.name).toBe("Nils One");
    expect((await change("Nils Three", `"x", ${await of(at)}`)).status).toBe(200);
    expect((await change("Nils Four", "*")).status).toBe(200);
    const removal = { headers: { "if-match": etag } };
    expect(typeOf(await send("POST", `${at}/removal`, removal))).toBe("412 changed-meanwhile");
  });

  test("of a trial and of a plan is known too", async () => {
    const known = async (at: string) =>
      (await send("GET", at, { secret: token })).headers.get("etag") ?? "";
    const act = (at: string, body: object, etag: string) =>
      send("POST", at, { secret: token, body, headers: { "if-match": etag } });
    const trial = "/trials/{row.refusable}";
    const plan = "/teams/{team.storage}/rotation";
    expect(typeOf(await act(`${trial}/refusal`, {}, '"x"'))).toBe("412 changed-meanwhile");
    const before = await known(trial);
    const declined = await act(`${trial}/refusal`, {}, before);
    expect([declined.status, declined.body.state]).toEqual([200, "declined"]);
    expect(declined.headers.get("etag")).toBe(await known(trial));
    expect(typeOf(await act(`${trial}/refusal`, {}, before))).toBe("412 changed-meanwhile");
    const first = await known(plan);
    const leave = () =>
      send("DELETE", `${plan}/wish`, { secret: token, headers: { "if-match": first } });
    expect((await leave()).status).toBe(204);
    expect(await known(plan)).not.toBe(first);
    expect(typeOf(await leave())).toBe("412 changed-meanwhile");
    expect((await send("GET", plan, { secret: token })).body.takesPart).toBe(false);
  });

  test("is changed by one of ten at the same time", async () => {
    const at = "/teams/{team.empty}";
    const headers = { "if-match": await of(at) };
    const names = Array.from({ length: 10 }, (_, number) => `Quick ${number}`);
    // All of them have begun before the first can change the row.
    const answers = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "team" WHERE "id" = ${fill("{team.empty}")}::uuid FOR UPDATE`;
      const begun = names.map((name) => send("PATCH", at, { body: { name }, headers }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      return begun;
    });
    const all = await Promise.all(answers);
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });

  test("is not needed to offer and move turns of a team at once: each waits for the others", async () => {
    const { secret } = await tokenFor(facts.priya ?? "", { scopes: TOKEN_SCOPES });
    const teamId = fill("{team.storage}");
    const calls = Array.from({ length: 6 }, (_, week) => [
      send("POST", "/turns", { secret, body: { teamId, slot: 2 } }),
      send("POST", `/teams/${teamId}/rotation/moves`, {
        secret,
        body: { slot: 4, days: 7 * week },
      }),
    ]);
    const answers = await Promise.all(calls.flat());
    expect(answers.map(({ status }) => status)).toEqual(calls.flatMap(() => [201, 204]));
  });

  test("is not needed, and what a change leaves out stays, also at the same time", async () => {
    const at = "/people/{nils}";
    for (let round = 0; round < 10; round += 1) {
      const [name, email] = [`Nils ${round}`, `nils${round}@x.example`];
      await Promise.all([
        send("PATCH", at, { body: { name } }),
        send("PATCH", at, { body: { email } }),
      ]);
      expect((await send("GET", at)).body).toMatchObject({ name, email });
    }
    expect((await send("PATCH", at, { body: {} })).status).toBe(200);
    expect(typeOf(await send("PATCH", at, { body: { name: null } }))).toBe("422 wrong-input");
  });

  test("of a team that is moved to the top: null empties what can be empty", async () => {
    const at = "/teams/{team.empty}";
    await send("PATCH", at, { body: { parentId: fill("{team.storage}") } });
    expect((await send("GET", at)).body.parentId).toBe(facts["team.storage"]);
    expect((await send("PATCH", at, { body: { parentId: null } })).body.parentId).toBeNull();
  });
});

test("methods that are not in use are said to be so", async () => {
  for (const [method, at, allow] of [
    ["DELETE", "/people/{nils}", "GET, PATCH, HEAD, OPTIONS"],
    ["PATCH", "/people", "GET, POST, HEAD, OPTIONS"],
    ["GET", "/people/{nils}/removal", "POST, DELETE, OPTIONS"],
  ] as const) {
    const answer = await send(method, at);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
  }
});

test("whatever is sent, the answer is no error of the server, and a refusal is a problem", async () => {
  const writes = Object.values<Write>(WRITES);
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", "\0", "__proto__", "9999-12-31", "0000-00-00", "2026-02-30", "=1+1"),
    fc.constantFrom(...Object.values(facts)),
    fc.constantFrom<unknown>(null, true, 0, -1, 1e300, 3.5, [], {}, ["time"], [null], { id: 1 }),
  );
  const id = fc.oneof(
    fc.constantFrom("nils", "team.empty", "row.memberships", "row.managements", "none"),
    fc.constantFrom("row.mistake", "row.absences", "jonas.action", "jonas.evidence", "ada"),
    fc.constantFrom("jonas.proposed", "row.refusable", "lea.running", "team.storage"),
  );
  const sent = fc.record({
    write: fc.constantFrom(...writes),
    id,
    fields: fc.dictionary(fc.string({ maxLength: 8 }), value, { maxKeys: 1 }),
    values: fc.array(fc.option(value), { minLength: 9, maxLength: 9 }),
    match: fc.option(fc.constantFrom("*", '"x"', "x,,", "")),
    name: fc.option(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 })),
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ write, id: named, fields, values, match, name }) => {
      const known = Object.keys(write.body).map((field, at): [string, unknown] => [
        field,
        values[at],
      ]);
      const body = { ...fields, ...Object.fromEntries(known.filter(([, each]) => each !== null)) };
      const headers = {
        ...(match !== null && { "if-match": match }),
        ...(name !== null && { "idempotency-key": name }),
      };
      const at = write.path.replace("{id}", facts[named] ?? "");
      const secret = isOfTokens(write.scope) ? token : key;
      const answer = await send(write.method, at, { body: body as object, headers, secret });
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400)
        expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }),
    { numRuns: 1_000 },
  );
});
