// What Entra ID really sends about people, and the exact answers. Okta is in okta.test.ts, groups in groups.test.ts, who
// may ask at all in who.test.ts. Here the route answers without the server in front; tests/http/scim.test.ts asks
// through it.
import SCIMMY from "scimmy";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { patchOf } from "@/tests/support/scim-call";
import { connected, USER, ENTERPRISE, BASE, now } from "./connected";

const { ask, jonas, added, row, entries, by, keyId } = connected();

describe("somebody new", () => {
  test("is told exactly as stored, and as the schemas of another library know users", async () => {
    const sent = jonas();
    const { status, body, headers } = await ask("/Users", { method: "POST", body: sent });
    const id = String(body.id);
    const { invitedAt } = await row(id);
    expect([status, headers.get("content-type")]).toEqual([201, "application/scim+json"]);
    expect(headers.get("location")).toBe(`${BASE}/api/scim/v2/Users/${id}`);
    const { version, ...meta } = body.meta as { version: string };
    expect(version).toBe(headers.get("etag"));
    expect({ ...body, meta }).toEqual({
      schemas: [USER],
      id,
      externalId: sent.externalId,
      userName: sent.userName,
      displayName: "Jonas Weber",
      name: { formatted: "Jonas Weber", givenName: "Jonas", familyName: "Weber" },
      active: true,
      emails: sent.emails,
      groups: [],
      meta: {
        resourceType: "User",
        created: invitedAt.toISOString(),
        location: `${BASE}/api/scim/v2/Users/${id}`,
      },
    });
    expect(() => new SCIMMY.Schemas.User(body, "out")).not.toThrow();
    expect(await entries(id)).toEqual([by("person-added")]);
    const again = await ask(`/Users/${id}`);
    expect(again.body).toEqual(body);
  });

  test("needs a user name and an address, and is refused as SCIM says it", async () => {
    const sent = { ...jonas(), userName: "jweber", emails: [] };
    const { status, body, headers } = await ask("/Users", { method: "POST", body: sent });
    expect([status, headers.get("content-type")]).toEqual([400, "application/scim+json"]);
    expect(body).toEqual({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: "400",
      scimType: "invalidValue",
      detail: "An email address is required, in emails or as userName.",
    });
  });

  test("who is inactive from the start cannot sign in", async () => {
    const id = await added({ active: false });
    expect((await row(id)).removedAt).not.toBeNull();
    expect((await ask(`/Users/${id}`)).body.active).toBe(false);
  });

  test.each([
    ["userName", { userName: "TAKEN@acme.example" }],
    ["email", { emails: [{ value: "taken@acme.example" }] }],
    ["externalId", { externalId: "taken" }],
  ])("who shares a %s with somebody is refused", async (_, more) => {
    const where = { userName: "taken@acme.example" };
    if ((await db().user.count({ where })) === 0)
      await added({ userName: "taken@acme.example", emails: [], externalId: "taken" });
    const before = await db().user.count();
    const answer = await ask("/Users", { method: "POST", body: jonas(more) });
    expect([answer.status, answer.body.scimType]).toEqual([409, "uniqueness"]);
    expect(await db().user.count()).toBe(before);
  });

  test("is not who came by another way and has that address", async () => {
    const data = { name: "Zoé", email: "zoe@acme.example", removedAt: now };
    const { id } = await db().user.create({ data });
    const sent = jonas({ userName: "zoe@acme.example", emails: [] });
    expect((await ask("/Users", { method: "POST", body: sent })).status).toBe(409);
    expect((await row(id)).removedAt).toEqual(now);
  });
});

describe("what Entra ID sends", () => {
  test("active as a text, in an operation with capitals", async () => {
    const id = await added();
    const patch = patchOf({ op: "Replace", path: "active", value: "False" });
    const { status, body } = await ask(`/Users/${id}`, patch);
    expect([status, body.active]).toEqual([200, false]);
    expect((await row(id)).removedAt).not.toBeNull();
    const back = patchOf({ op: "Add", path: "active", value: "True" });
    expect((await ask(`/Users/${id}`, back)).body.active).toBe(true);
  });

  test("a patch without a path, with dots in its names", async () => {
    const id = await added();
    const value = {
      "name.givenName": "Johanna",
      "name.familyName": "Meier",
      displayName: "Johanna Meier",
      [`${ENTERPRISE}:department`]: "R&D",
    };
    const { status, body } = await ask(`/Users/${id}`, patchOf({ op: "Replace", value }));
    expect([status, body.name, body.displayName]).toEqual([
      200,
      { formatted: "Johanna Meier", givenName: "Johanna", familyName: "Meier" },
      "Johanna Meier",
    ]);
    expect(await entries(id)).toEqual([
      by("person-added"),
      by("person-edited", { fields: "name, givenName, familyName" }),
    ]);
  });

  test("the email for work replaced, also where there was none of its own", async () => {
    const id = await added({ emails: [] });
    const path = 'emails[type eq "work"].value';
    const patch = patchOf({ op: "Replace", path, value: "new.address@acme.example" });
    const { status, body } = await ask(`/Users/${id}`, patch);
    expect([status, body.emails]).toEqual([
      200,
      [{ value: "new.address@acme.example", type: "work", primary: true }],
    ]);
  });

  test("the manager as a text, answered as an object", async () => {
    const [id, manager] = [await added(), await added({ displayName: "Priya Raman" })];
    const path = `${ENTERPRISE}:manager`;
    const { status, body } = await ask(
      `/Users/${id}`,
      patchOf({ op: "Add", path, value: manager }),
    );
    expect([status, body.schemas, body[ENTERPRISE]]).toEqual([
      200,
      [USER, ENTERPRISE],
      {
        manager: {
          value: manager,
          $ref: `${BASE}/api/scim/v2/Users/${manager}`,
          displayName: "Priya Raman",
        },
      },
    ]);
    const gone = await ask(`/Users/${id}`, patchOf({ op: "Remove", path }));
    expect([gone.body.schemas, gone.body[ENTERPRISE]]).toEqual([[USER], undefined]);
  });

  test("a manager who is not here is none, and so is oneself", async () => {
    const id = await added();
    const path = `${ENTERPRISE}:manager`;
    for (const value of ["boss", "0197a6f0-0000-7000-8000-000000000001", { value: id }]) {
      const answer = await ask(`/Users/${id}`, patchOf({ op: "Add", path, value }));
      expect([answer.status, answer.body[ENTERPRISE]]).toEqual([200, undefined]);
    }
    const deed = db().user.update({ where: { id }, data: { directoryManagerId: id } });
    expect(await deed.catch(violatedRule)).toBe("user_own_directory_manager");
  });

  test("attributes that are not kept are ignored", async () => {
    const id = await added();
    const before = (await ask(`/Users/${id}`)).body;
    const { status, body } = await ask(
      `/Users/${id}`,
      patchOf(
        { op: "Replace", path: 'roles[primary eq "True"].value', value: "Engineer" },
        { op: "Add", path: 'phoneNumbers[type eq "work"].value', value: "1" },
        { op: "Replace", path: "title", value: "Engineer" },
        { op: "Add", path: "urn:acme:2.0:User:costCenter", value: "7" },
      ),
    );
    expect([status, body]).toEqual([200, before]);
    expect(await entries(id)).toEqual([by("person-added")]);
  });

  test("a filter that finds nobody is an empty list", async () => {
    const filter = encodeURIComponent('userName eq "nobody@acme.example"');
    const { status, body } = await ask(`/Users?filter=${filter}`);
    expect([status, body]).toEqual([
      200,
      {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        totalResults: 0,
        startIndex: 1,
        itemsPerPage: 0,
        Resources: [],
      },
    ]);
  });

  test("a deleted person is gone for the directory, and keeps what is theirs", async () => {
    const sent = jonas();
    const { body } = await ask("/Users", { method: "POST", body: sent });
    const id = String(body.id);
    const gone = await ask(`/Users/${id}`, { method: "DELETE" });
    expect([gone.status, gone.text]).toEqual([204, ""]);
    for (const again of [
      await ask(`/Users/${id}`),
      await ask(`/Users/${id}`, { method: "DELETE" }),
      await ask(`/Users/${id}`, patchOf({ op: "Replace", path: "active", value: true })),
    ])
      expect(again.status).toBe(404);
    const filter = encodeURIComponent(`userName eq "${sent.userName}"`);
    expect((await ask(`/Users?filter=${filter}`)).body.totalResults).toBe(0);
    expect((await row(id)).removedAt).not.toBeNull();
    expect((await entries(id)).at(-1)).toEqual(by("person-removed"));
    const back = await ask("/Users", { method: "POST", body: sent });
    expect([back.status, back.body.id, back.body.active]).toEqual([201, id, true]);
  });
});

test("the database holds that whom the directory deleted is removed", async () => {
  const id = await added();
  const deed = db().user.update({ where: { id }, data: { leftDirectoryAt: now } });
  expect(await deed.catch(violatedRule)).toBe("user_left_directory");
});

test("only an entry of a program names a key", async () => {
  const deed = db().auditEntry.create({
    data: { act: "person-added", keyId: keyId(), askedBy: "JOB" },
  });
  expect(await deed.catch(violatedRule)).toBe("audit_entry_key");
});
