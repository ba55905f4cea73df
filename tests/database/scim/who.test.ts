// Who may ask, what a list finds, and what the service says of itself.
import SCIMMY from "scimmy";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SCOPES } from "@/lib/auth/key/key";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/support/database";
import { keyWith } from "@/tests/support/api-rows";
import { keyOf } from "@/tests/support/matrix-keys";
import { directoryWith, type Directory } from "@/tests/support/scim-call";

freshDatabase();

const ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
const NONE = "0197a6f0-0000-7000-8000-000000000001";
let ask: Directory;

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Acme" } });
  ask = directoryWith((await keyOf(["scim"])).secret);
  for (const [name, at] of [
    ["Ada", "2026-01-01T08:00:00Z"],
    ["Bea", "2026-02-01T08:00:00Z"],
    ["Carl", "2026-03-01T08:00:00Z"],
  ] as const) {
    const email = `${name.toLowerCase()}@acme.example`;
    const more = name === "Carl" ? { removedAt: new Date() } : { externalId: `e-${name}` };
    await db().user.create({ data: { name, email, invitedAt: new Date(at), ...more } });
  }
  const team = await db().team.create({ data: { name: "100% Storage" } });
  const bea = await db().user.findUniqueOrThrow({ where: { email: "bea@acme.example" } });
  const startsOn = new Date("2026-02-02");
  await db().membership.create({ data: { userId: bea.id, teamId: team.id, startsOn } });
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

const REQUESTS = [
  ["GET", "/Users"],
  ["GET", `/Users/${NONE}`],
  ["POST", "/Users"],
  ["PUT", `/Users/${NONE}`],
  ["PATCH", `/Users/${NONE}`],
  ["DELETE", `/Users/${NONE}`],
  ["GET", "/Groups"],
  ["POST", "/Groups"],
  ["DELETE", `/Groups/${NONE}`],
  ["GET", "/ServiceProviderConfig"],
  ["GET", "/nowhere"],
] as const;

describe.each(REQUESTS)("%s %s", (method, path) => {
  const body = method === "GET" || method === "DELETE" ? {} : { body: {} };

  test("is for keys with the scope `scim` alone", async () => {
    const person = await db().user.findFirstOrThrow({ where: { removedAt: null } });
    for (const scope of SCOPES.filter((each) => each !== "scim")) {
      const key = await keyWith(scope, person.id);
      const { status, body: told } = await directoryWith(key.secret)(path, { method, ...body });
      expect([scope, status, told.schemas]).toEqual([scope, 403, [ERROR]]);
    }
  });

  test("is for no key that does not work", async () => {
    const past = new Date(Date.now() - 1000);
    for (const secret of [
      null,
      "",
      `pnd_${"A".repeat(43)}`,
      (await keyOf(["scim"], { expiresAt: past })).secret,
      (await keyOf(["scim"], { revokedAt: past })).secret,
    ]) {
      const answer = await directoryWith(secret)(path, { method, ...body });
      expect([answer.status, answer.body.status]).toEqual([401, "401"]);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    }
  });
});

test.each([
  ["/Users/x", 404],
  [`/Users/${NONE}`, 404],
  ["/Users/x/y", 404],
  ["/Groups/x", 404],
  ["/Schemas/x", 404],
  ["/constructor", 404],
  ["/__proto__/x", 404],
])("%s is answered %i", async (path, status) => {
  for (const method of ["GET", "DELETE"] as const)
    expect((await ask(path, { method })).status).toBe(status);
});

test("a method that is not in use is refused as such", async () => {
  expect((await ask("/Users", { method: "DELETE" })).status).toBe(405);
  expect((await ask(`/Users/${NONE}`, { method: "POST", body: {} })).status).toBe(405);
});

test("a key that asks too often is told when to come back", async () => {
  await ask("/Users");
  await db().$executeRaw`UPDATE "rate_limit" SET "points" = 6000 WHERE "key" LIKE 'api:%'`;
  const { status, headers, body } = await ask("/Users");
  expect([status, body.schemas]).toEqual([429, [ERROR]]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});

describe("a list of people", () => {
  const names = async (filter: string, more = "") => {
    const { body } = await ask(`/Users?filter=${encodeURIComponent(filter)}${more}`);
    return (body.Resources as { displayName: string }[]).map(({ displayName }) => displayName);
  };

  test.each([
    ['userName eq "ADA@acme.example"', ["Ada"]],
    ['userName ne "ada@acme.example"', ["Bea", "Carl"]],
    ['displayName sw "b"', ["Bea"]],
    ['displayName ew "A"', ["Ada", "Bea"]],
    ['displayName co "%"', []],
    ['name.formatted co "ar"', ["Carl"]],
    ['displayName gt "ada" and displayName le "bea"', ["Bea"]],
    ["active eq false", ["Carl"]],
    ['active eq "True"', ["Ada", "Bea"]],
    ["active ne true", ["Carl"]],
    ['externalId eq "e-Ada"', ["Ada"]],
    ['externalId eq "e-ada"', []],
    ["externalId pr", ["Ada", "Bea"]],
    ["not (externalId pr)", ["Carl"]],
    ["externalId eq null", ["Carl"]],
    ['emails.value eq "bea@acme.example"', ["Bea"]],
    ['emails eq "bea@acme.example"', ["Bea"]],
    ['emails[type eq "work" and value co "BEA"]', ["Bea"]],
    ['emails[type eq "home"]', []],
    ['emails[type eq "work"].value sw "carl"', ["Carl"]],
    ['groups.display eq "100% storage"', ["Bea"]],
    ['not (groups[display sw "100%"])', ["Ada", "Carl"]],
    ['meta.created ge "2026-02-01T08:00:00Z"', ["Bea", "Carl"]],
    ['meta.created lt "2026-02-01T09:30:00+02:00"', ["Ada"]],
    ['title eq "x"', []],
    ['not (title eq "x")', ["Ada", "Bea", "Carl"]],
    ['constructor eq "x"', []],
    ['displayName eq "Ada" or displayName eq "Bea" and active eq false', ["Ada"]],
    ['(displayName eq "Ada" or displayName eq "Bea") and active eq false', []],
    ["displayName eq \"a' OR '1'='1\"", []],
  ])("finds by %s", async (filter, found) => {
    expect(await names(filter)).toEqual(found);
  });

  test.each([
    'displayName xx "a"',
    "active gt true",
    'active eq "yes"',
    "displayName eq 5",
    'meta.created gt "soon"',
    'meta.created co "2026"',
    "displayName gt null",
    '(displayName eq "a"',
  ])("is refused for %s", async (filter) => {
    const { status, body } = await ask(`/Users?filter=${encodeURIComponent(filter)}`);
    expect([status, body.scimType]).toEqual([400, "invalidFilter"]);
  });

  test("comes in parts, in an order that stays", async () => {
    const part = async (query: string) => {
      const { body } = await ask(`/Users?${query}`);
      const resources = body.Resources as { displayName: string }[];
      const { totalResults, startIndex, itemsPerPage } = body;
      return [totalResults, startIndex, itemsPerPage, ...resources.map((r) => r.displayName)];
    };
    expect(await part("startIndex=1&count=2")).toEqual([3, 1, 2, "Ada", "Bea"]);
    expect(await part("startIndex=3&count=2")).toEqual([3, 3, 1, "Carl"]);
    expect(await part("startIndex=4&count=2")).toEqual([3, 4, 0]);
    expect(await part("startIndex=-5&count=0")).toEqual([3, 1, 0]);
    expect(await part("count=-1")).toEqual([3, 1, 0]);
    expect(await part("count=9999&sortBy=userName")).toEqual([3, 1, 3, "Ada", "Bea", "Carl"]);
    expect((await ask("/Users?count=many")).status).toBe(400);
  });
});

test("a list of groups finds by name and by member", async () => {
  const bea = await db().user.findUniqueOrThrow({ where: { email: "bea@acme.example" } });
  const total = async (filter: string) =>
    (await ask(`/Groups?filter=${encodeURIComponent(filter)}`)).body.totalResults;
  expect(await total('displayName eq "100% storage"')).toBe(1);
  expect(await total('displayName eq "1009 storage"')).toBe(0);
  expect(await total(`members.value eq "${bea.id}"`)).toBe(1);
  expect(await total(`members[value eq "${bea.id}" and display sw "b"]`)).toBe(1);
  expect(await total(`members eq "${NONE}"`)).toBe(0);
});

describe("what the service says of itself", () => {
  test("is what it can do", async () => {
    const { body } = await ask("/ServiceProviderConfig");
    expect(body).toMatchObject({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
      authenticationSchemes: [{ type: "oauthbearertoken" }],
    });
  });

  test("are its kinds of resources and their schemas, each by its id", async () => {
    for (const [name, ids] of [
      ["ResourceTypes", ["User", "Group"]],
      [
        "Schemas",
        [SCIMMY.Schemas.User, SCIMMY.Schemas.Group, SCIMMY.Schemas.EnterpriseUser].map(
          ({ id }) => id,
        ),
      ],
    ] as const) {
      const { body } = await ask(`/${name}`);
      const resources = body.Resources as { id: string }[];
      expect(resources.map(({ id }) => id)).toEqual(ids);
      for (const resource of resources)
        expect((await ask(`/${name}/${resource.id}`)).body).toEqual(resource);
    }
  });

  test("its schemas have no attribute that the standard does not have", async () => {
    const { body } = await ask("/Schemas");
    type Attributes = { name: string; type: string; subAttributes?: Attributes }[];
    const known = new Map<string, Attributes>(
      [SCIMMY.Schemas.User, SCIMMY.Schemas.Group, SCIMMY.Schemas.EnterpriseUser].map((schema) => {
        return [schema.id, schema.definition.describe().attributes];
      }),
    );
    const common = ["externalId"];
    const strange = (ours: Attributes, theirs: Attributes): string[] =>
      ours.flatMap(({ name, type, subAttributes = [] }) => {
        const same = theirs.find((each) => each.name === name && each.type === type);
        if (!same) return common.includes(name) ? [] : [name];
        return strange(subAttributes, same.subAttributes ?? []);
      });
    for (const { id, attributes } of body.Resources as { id: string; attributes: Attributes }[])
      expect([id, strange(attributes, known.get(id) ?? [])]).toEqual([id, []]);
  });
});
