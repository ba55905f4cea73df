// Writes of programs: which key may do what, that a program does what the form does, and what is refused.
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import { bodySchema } from "@/lib/api/body";
import { WRITABLE, WRITES, type Write } from "@/lib/api/write";
import { schemaOf } from "@/lib/api/document";
import { SCOPES } from "@/lib/auth/key/key";
import { db } from "@/lib/db/client";
import { callApi } from "@/tests/support/api-call";
import { apiRows, isOfTokens, keyWith, seedApiRows, tokenWith } from "@/tests/support/api-rows";
import { freshDatabase } from "@/tests/support/database";
import { keyOf } from "@/tests/support/matrix-keys";
import { withFacts, type TableFacts } from "@/tests/support/matrix-world";

freshDatabase();

let facts: TableFacts = {};
beforeAll(async () => {
  facts = await seedApiRows();
});

const rows = apiRows().filter(({ method }) => method !== "GET");
const fill = (text: string) => withFacts(text, facts, "jonas");
const callOf = ({ method, at, body }: (typeof rows)[number]) => ({
  method,
  path: fill(at),
  ...(body && { body: fill(body) }),
});
const writeOf = ({ method, at }: (typeof rows)[number]): Write => {
  const path = at.replace(/\{[^}]+\}/g, "{id}");
  const found = Object.values<Write>(WRITES).find(
    (each) => each.method === method && each.path === path,
  );
  if (!found) throw new Error(`${method} ${at} is no write.`);
  return found;
};

describe("who writes what", () => {
  test.each(rows)("$method $at: no key that does not work", async (row) => {
    const past = new Date(Date.now() - 1000);
    const dead = (more: object) =>
      isOfTokens(row.scope)
        ? tokenWith(row.scope, facts[row.asker] ?? "", more)
        : keyOf([row.scope], more);
    const wrong: Record<string, string> = {
      unknown: `pnd_${"A".repeat(43)}`,
      malformed: "pnd_short",
      expired: (await dead({ expiresAt: past })).secret,
      revoked: (await dead({ revokedAt: past })).secret,
      "of a removed person": (await tokenWith("own:write", facts.bea ?? "")).secret,
    };
    for (const [which, secret] of Object.entries(wrong)) {
      const { status, body } = await callApi({ ...callOf(row), secret });
      expect([which, status, body.type]).toEqual([which, 401, "urn:pendulum:problem:wrong-key"]);
    }
    expect((await callApi(callOf(row))).status).toBe(401);
  });

  test.each(rows)("$method $at: $scope and no other scope, with its entry", async (row) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const others = SCOPES.filter((scope) => scope !== row.scope);
    const before = await db().auditEntry.count();
    for (const scope of others) {
      const { secret } = await keyWith(scope, facts[row.asker] ?? "");
      const { status, body } = await callApi({ ...callOf(row), secret });
      expect([scope, status, body.type]).toEqual([
        scope,
        403,
        "urn:pendulum:problem:missing-scope",
      ]);
    }
    expect(await db().auditEntry.count()).toBe(before);

    const write = writeOf(row);
    const accepts = ajv.compile(bodySchema(write));
    expect([accepts(JSON.parse(fill(row.body || "{}"))), accepts.errors]).toEqual([true, null]);
    const askerId = facts[row.asker] ?? "";
    const { id: keyId, secret } = await keyWith(row.scope, askerId);
    const { status, body, text, headers } = await callApi({ ...callOf(row), secret });
    expect([text, status]).toEqual([text, row.status]);
    if (status === 204) expect(text).toBe("");
    else {
      const isTold = ajv.compile(schemaOf(WRITABLE[write.kind]));
      expect([isTold(body), isTold.errors]).toEqual([true, null]);
      expect(headers.get("etag")).toMatch(/^"[\w-]+"$/);
    }
    const entries = await db().auditEntry.findMany({ skip: before, orderBy: { at: "asc" } });
    const acts = entries.map(({ act }) => act).join(" ");
    expect(acts).toBe(/^(own|record)$/.test(row.acts) ? "" : row.acts);
    // A token is its person.
    const asker = isOfTokens(row.scope) ? ["PERSON", askerId, null] : ["KEY", null, keyId];
    for (const entry of entries) expect([entry.askedBy, entry.askerId, entry.keyId]).toEqual(asker);
  });

  test("a token that only reads writes nothing", async () => {
    const secret = facts["jonas.token"] ?? "";
    for (const row of rows) expect((await callApi({ ...callOf(row), secret })).status).toBe(403);
  });
});
