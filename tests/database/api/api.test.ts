// Who opens what with which key is in tests/http/expectations/api.txt. Here the route answers without the server in
// front; tests/http/api.test.ts asks through it.
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { apiDocument } from "@/lib/api/document";
import { everyOperation, LISTS } from "@/lib/api/operation";
import { countRequest } from "@/lib/auth/attempt-mutations";
import { SCOPES, TOKEN_SCOPES, type KeyScope } from "@/lib/auth/key/key";
import { makeKey, makeToken, revokeKey, revokeToken } from "@/lib/auth/key/mutations";
import { findInstallationViewer } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { removePerson } from "@/lib/people/mutations";
import { callApi } from "@/tests/support/api-call";
import { apiRows, isOfTokens, keyWith, seedApiRows } from "@/tests/support/api-rows";
import { plantCanaries } from "@/tests/support/canaries";
import { freshDatabase } from "@/tests/support/database";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import { withFacts, type TableFacts } from "@/tests/support/matrix-world";
import { viewerOf } from "../trial/viewer";

freshDatabase();

let facts: TableFacts = {};
let canaries: Awaited<ReturnType<typeof plantCanaries>> = [];
beforeAll(async () => {
  facts = await seedApiRows();
  canaries = await plantCanaries((text) => withFacts(text, facts, "jonas"));
});

/** Viewers of the canaries, and who they are. */
const VIEWERS = {
  self: "jonas",
  peer: "lea",
  manager: "priya",
  delegate: "nils",
  sponsor: "mei",
  director: "tomas",
  other: "daniel",
  admin: "ada",
};

const all = apiRows();
const rows = all.filter(({ method }) => method === "GET");
const pathOf = (at: string) => withFacts(at, facts, "jonas");

describe("who opens what", () => {
  test("every operation of the API has a row, and each row is one", () => {
    const shape = (at: string) => at.replace(/\{[^}]+\}/g, "{id}");
    const operations = [...everyOperation().values()].map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(all.map(({ method, at }) => `${method} ${shape(at)}`).sort()).toEqual(operations.sort());
  });

  test.each(rows)("$method $at: $scope and no other scope", async ({ at, scope, asker }) => {
    const path = pathOf(at);
    for (const each of SCOPES) {
      const { secret } = await keyWith(each, facts[asker] ?? "");
      const { status, body } = await callApi({ path, secret });
      // Whatever else a token opens, it reads what is its person's own.
      const isOpen = each === scope || (isOfTokens(each) && scope === "own");
      expect([each, status]).toEqual([each, isOpen ? 200 : 403]);
      if (!isOpen) expect(body).toMatchObject({ type: "urn:pendulum:problem:missing-scope" });
    }
  });

  test.each(rows)("$method $at: no key that does not work", async ({ at }) => {
    const path = pathOf(at);
    const past = new Date(Date.now() - 1000);
    const wrong: Record<string, string> = {
      unknown: `pnd_${"A".repeat(43)}`,
      malformed: "pnd_short",
      expired: (await keyOf(["people:read", "teams:read"], { expiresAt: past })).secret,
      revoked: (await keyOf(["people:read", "teams:read"], { revokedAt: past })).secret,
      "of a removed person": (await tokenFor(facts.bea ?? "")).secret,
    };
    for (const [which, secret] of Object.entries(wrong)) {
      const { status, body } = await callApi({ path, secret });
      expect([which, status, body.type]).toEqual([which, 401, "urn:pendulum:problem:wrong-key"]);
    }
    const { status, body, headers } = await callApi({ path });
    expect([status, body.type]).toEqual([401, "urn:pendulum:problem:no-key"]);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  test("a token opens the person's own assessments and nobody else's", async () => {
    for (const [owner, other] of [
      ["jonas", "lea"],
      ["lea", "jonas"],
      ["priya", "jonas"],
    ] as const) {
      const secret = facts[`${owner}.token`] ?? "";
      const own = await callApi({
        path: `/me/assessments/${facts[`${owner}.assessment`]}`,
        secret,
      });
      const others = await callApi({
        path: `/me/assessments/${facts[`${other}.assessment`]}`,
        secret,
      });
      expect([owner, own.status, others.status]).toEqual([owner, 200, 404]);
      const draft = await callApi({ path: `/me/assessments/${facts["jonas.draft"]}`, secret });
      expect(draft.status).toBe(404);
    }
  });

  test("no key of the installation is told what only some people may read, and no token of another person", async () => {
    const allowed = new Set(["User.email", "AuditEntry.details", "AuditEntry.requestId"]);
    const forKey = canaries.filter(({ column }) => !allowed.has(column));
    for (const { at } of rows) {
      const { text } = await callApi({ path: pathOf(at), secret: facts["ada.key"] ?? "" });
      expect(forKey.filter(({ token }) => text.includes(token))).toEqual([]);
      const lea = await callApi({ path: pathOf(at), secret: facts["lea.token"] ?? "" });
      const others = canaries.filter(({ owner }) => owner !== "lea");
      expect(others.filter(({ token }) => lea.text.includes(token))).toEqual([]);
    }
    const own = await callApi({ path: "/me/assessments", secret: facts["jonas.token"] ?? "" });
    expect(
      canaries.some(
        ({ column, token }) => column === "Assessment.note" && own.text.includes(token),
      ),
    ).toBe(true);
  });

  test("a token tells of trials and rotations what the page shows its person, and no text but what both sides sign", async () => {
    const told = new Set<string>();
    for (const [word, who] of Object.entries(VIEWERS)) {
      const { secret } = await tokenFor(facts[who] ?? "", { scopes: TOKEN_SCOPES });
      const seen = rows.filter(({ scope }) => /^(trials|rotations|figures|audit):/.test(scope));
      for (const at of [...seen.map((row) => row.at), "/trials/{jonas.proposed}/agreement"]) {
        const { text } = await callApi({ path: pathOf(at), secret });
        const found = canaries.filter(({ token }) => text.includes(token));
        for (const { column, mayReach } of found) {
          expect([at, column, mayReach]).toEqual([at, column, expect.arrayContaining([word])]);
          told.add(`${who} ${column}`);
        }
      }
    }
    const texts = ["TrialTerms.terms", "TrialExtension.reason"];
    const sides = ["lea", "priya", "nils"].flatMap((who) => texts.map((each) => `${who} ${each}`));
    const ofJonas = ["jonas TrialTerms.terms", "mei TrialTerms.terms"];
    expect([...told].sort()).toEqual([...sides, ...ofJonas].sort());
  });
});

test("a plan names the trial of an offered turn to whom it is offered, and to who offers", async () => {
  const id = facts["team.storage"] ?? "";
  const trialSeenBy = async (who: string) => {
    const { secret } = await tokenFor(facts[who] ?? "", { scopes: TOKEN_SCOPES });
    const { body } = await callApi({ path: `/teams/${id}/rotation`, secret });
    const turns = body.turns as { slot: number; personId: string; trialId: string | null }[];
    return turns.find(({ slot }) => slot === 2);
  };
  const { secret } = await tokenFor(facts.priya ?? "", { scopes: TOKEN_SCOPES });
  const offer = { path: "/turns", method: "POST" as const, body: { teamId: id, slot: 2 }, secret };
  const { trialId } = (await callApi(offer)).body;
  for (const who of ["priya", "nils", "oskar"])
    expect([who, await trialSeenBy(who)]).toMatchObject([who, { personId: facts.oskar, trialId }]);
  for (const who of ["jonas", "tomas", "kaia"])
    expect([who, (await trialSeenBy(who))?.trialId]).toEqual([who, null]);
});

describe("a page of a list", () => {
  test.each(Object.keys(LISTS))("of %s is one after the other every row, once", async (list) => {
    const secret = facts["ada.key"] ?? "";
    const whole = await callApi({ path: `/${list}?limit=200`, secret });
    const all = (whole.body.items as { id: string }[]).map(({ id }) => id);
    const walked: string[] = [];
    let next: string | null = null;
    do {
      const { body } = await callApi({
        path: `/${list}?limit=3${next ? `&after=${next}` : ""}`,
        secret,
      });
      walked.push(...(body.items as { id: string }[]).map(({ id }) => id));
      next = body.next as string | null;
    } while (next && walked.length < all.length);
    expect(walked.length).toBeGreaterThan(0);
    expect(walked).toEqual(all.slice(0, walked.length));
    expect(new Set(walked).size).toBe(walked.length);
  });

  test("of people has each of them, by a count of the database", async () => {
    const { body } = await callApi({ path: "/people?limit=200", secret: facts["ada.key"] ?? "" });
    expect((body.items as unknown[]).length).toBe(await db().user.count());
  });

  test.each(["limit=0", "limit=201", "limit=x", "after=1", "limit=1&limit=2", "sort=name"])(
    "is refused for %s",
    async (search) => {
      const { status, body } = await callApi({
        path: `/people?${search}`,
        secret: facts["ada.key"] ?? "",
      });
      expect([status, body.type]).toEqual([400, "urn:pendulum:problem:wrong-query"]);
    },
  );

  test("is not sent again to whoever has it", async () => {
    const ask = { path: "/teams", secret: facts["ada.key"] ?? "" };
    const etag = (await callApi(ask)).headers.get("etag") ?? "";
    const again = await callApi({ ...ask, headers: { "if-none-match": etag } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    await db().team.create({ data: { name: "Newest" } });
    expect((await callApi({ ...ask, headers: { "if-none-match": etag } })).status).toBe(200);
  });
});

describe("a key", () => {
  // The keys of the tests before are more than can work at a time.
  beforeAll(async () => {
    const others = { userId: null, id: { not: facts["ada.keyId"] ?? "" } };
    await db().apiKey.deleteMany({ where: others });
  });
  const admin = () => viewerOf(facts.ada ?? "", facts.today ?? "", { isAdmin: true });
  const wanted = {
    name: "Directory",
    expires: "90" as const,
    scope: ["people:read"] as KeyScope[],
  };

  test("works as soon as it is made and no longer once it is revoked; its secret is not stored", async () => {
    const made = await makeKey(admin(), wanted, new Date());
    const secret = made.ok ? made.value.secret : "";
    expect((await callApi({ path: "/people", secret })).status).toBe(200);
    expect(JSON.stringify(await db().apiKey.findMany())).not.toContain(secret.slice(4));
    const { id } = await db().apiKey.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(await revokeKey(admin(), id, new Date())).toMatchObject({ ok: true });
    expect((await callApi({ path: "/people", secret })).status).toBe(401);
  });

  test("ends on its day", async () => {
    const now = new Date();
    const made = await makeKey(
      admin(),
      { ...wanted, expires: "30" },
      new Date(now.getTime() - 30 * 86_400_000 - 1000),
    );
    expect(
      (await callApi({ path: "/people", secret: made.ok ? made.value.secret : "" })).status,
    ).toBe(401);
  });

  test("is made and revoked by admins, a token by its person", async () => {
    const jonas = viewerOf(facts.jonas ?? "", facts.today ?? "");
    const lea = viewerOf(facts.lea ?? "", facts.today ?? "");
    expect(await makeKey(jonas, wanted, new Date())).toEqual({ ok: false, reason: "not-found" });
    const ofKey = facts["ada.keyId"] ?? "";
    expect(await revokeKey(jonas, ofKey, new Date())).toEqual({ ok: false, reason: "not-found" });
    expect(await revokeToken(jonas, ofKey, new Date())).toEqual({ ok: false, reason: "not-found" });
    const ofJonas = facts["jonas.tokenId"] ?? "";
    expect(await revokeToken(lea, ofJonas, new Date())).toEqual({ ok: false, reason: "not-found" });
    expect(await revokeKey(admin(), ofJonas, new Date())).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  test("has at most 50 others beside it", async () => {
    const person = viewerOf(facts.hana ?? "", facts.today ?? "");
    const outcomes = [];
    for (let i = 0; i < 51; i += 1)
      outcomes.push(
        await makeToken(person, { name: `${i}`, expires: "never", scope: [] }, new Date()),
      );
    expect(outcomes.map(({ ok }) => ok)).toEqual([...Array<boolean>(50).fill(true), false]);
  });

  test("is said to be used to the minute, and not written at each request", async () => {
    const { id, secret } = await keyOf(["people:read"]);
    await callApi({ path: "/people", secret });
    const { usedAt } = await db().apiKey.findUniqueOrThrow({ where: { id } });
    expect(Number(usedAt) % 60_000).toBe(0);
    const later = new Date(Date.now() + 3_600_000);
    await db().apiKey.update({ where: { id }, data: { usedAt: later } });
    await callApi({ path: "/people", secret });
    expect((await db().apiKey.findUniqueOrThrow({ where: { id } })).usedAt).toEqual(later);
  });

  test("never opens more than when it was made, whoever writes to the database", async () => {
    const { id } = await keyOf(["people:read"], { revokedAt: new Date() });
    for (const data of [
      { scopes: ["people:read", "teams:read"] },
      { revokedAt: null },
      { userId: facts.jonas },
    ])
      expect(await db().apiKey.update({ where: { id }, data }).catch(violatedRule)).toBe(
        "api_key_never_widens",
      );
    for (const scope of ["own", "trials:write", "rotations:write", "figures:read"] as const)
      expect(await keyOf([scope]).catch(violatedRule)).toBe("api_key_scopes");
    for (const scopes of [["own", "people:read"], ["trials:read"], []] as const) {
      const made = tokenFor(facts.jonas ?? "", { scopes });
      expect(await made.catch(violatedRule)).toBe("api_key_scopes");
    }
  });

  test("that asks too often is told when to come back", async () => {
    const { id, secret } = await keyOf(["people:read"]);
    const first = await callApi({ path: "/people", secret });
    expect(first.headers.get("ratelimit-policy")).toBe('"hour";q=6000;w=3600');
    expect(first.headers.get("ratelimit")).toMatch(/^"hour";r=5999;t=\d+$/);
    await db().$executeRaw`UPDATE "rate_limit" SET "points" = 6000 WHERE "key" LIKE 'api:%'`;
    expect((await countRequest(id)).isAllowed).toBe(false);
    const { status, headers, body } = await callApi({ path: "/people", secret });
    expect([status, body.type]).toEqual([429, "urn:pendulum:problem:too-many-requests"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    await db().$executeRaw`DELETE FROM "rate_limit"`;
  });

  test("of a person ends with them", async () => {
    const { secret } = await tokenFor(facts.daniel ?? "");
    expect((await callApi({ path: "/me", secret })).status).toBe(200);
    expect(await removePerson(admin(), facts.daniel ?? "", new Date())).toMatchObject({ ok: true });
    expect((await callApi({ path: "/me", secret })).status).toBe(401);
    await db().user.update({ where: { id: facts.daniel ?? "" }, data: { removedAt: null } });
    expect((await callApi({ path: "/me", secret })).status).toBe(401);
  });

  test("of a person opens nothing while they owe a second factor", async () => {
    const { secret } = await tokenFor(facts.nils ?? "");
    await db().installation.updateMany({ data: { requireSecondFactor: true } });
    expect((await callApi({ path: "/me", secret })).status).toBe(401);
    expect((await callApi({ path: "/people", secret: facts["ada.key"] ?? "" })).status).toBe(200);
    await db().installation.updateMany({ data: { requireSecondFactor: false } });
    expect((await callApi({ path: "/me", secret })).status).toBe(200);
  });
});

test("a key of the installation is nobody: it has no answers, no trial and no team of its own", async () => {
  const viewer = await findInstallationViewer({ id: "", name: "Directory" }, new Date());
  expect(await db().user.count({ where: { id: viewer.userId } })).toBe(0);
  expect([viewer.teamId, viewer.managesTeamIds, viewer.isNamed]).toEqual([null, [], false]);
});

describe("the contract", () => {
  const document = apiDocument("https://pendulum.example", (about) => about) as {
    paths: Record<
      string,
      Record<
        string,
        { responses: Record<string, { content?: Record<string, { schema: object }> }> }
      >
    >;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  test.each(rows)("describes what $at answers", async ({ at, scope, asker }) => {
    const { secret } = await keyWith(scope, facts[asker] ?? "");
    const { status, body } = await callApi({ path: pathOf(at), secret });
    expect(status).toBe(200);
    const operation = document.paths[at.replace(/\{[^}]+\}/g, "{id}")]?.get;
    const schema = operation?.responses["200"]?.content?.["application/json"]?.schema ?? {
      not: {},
    };
    const isValid = ajv.compile(schema);
    expect([isValid(body), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...body, surplus: true })).toBe(false);
  });
});

test("whatever is asked, the answer is no error of the server, and a refusal is a problem", async () => {
  const part = fc.oneof(
    fc.constantFrom("people", "teams", "me", "assessments", "openings", "participation", "turns"),
    fc.constantFrom(facts.jonas ?? "", facts["jonas.draft"] ?? "", facts.none ?? ""),
    fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/^\.{1,2}$/.test(text)),
  );
  const search = fc.dictionary(
    fc.constantFrom("after", "limit", "x"),
    fc.string({ maxLength: 40 }),
  );
  const method = fc.constantFrom(
    "GET" as const,
    "HEAD" as const,
    "POST" as const,
    "PATCH" as const,
    "DELETE" as const,
  );
  const who = fc.constantFrom(
    facts["ada.key"] ?? "",
    facts["jonas.token"] ?? "",
    "pnd_x",
    undefined,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      search,
      method,
      who,
      async (parts, fields, how, secret) => {
        const path = `/${parts.map(encodeURIComponent).join("/")}?${new URLSearchParams(fields).toString()}`;
        const { status, headers } = await callApi({
          path,
          method: how,
          ...(secret !== undefined && { secret }),
        });
        expect(status).toBeLessThan(500);
        if (status >= 400) expect(headers.get("content-type")).toBe("application/problem+json");
      },
    ),
    { numRuns: 300 },
  );
});
