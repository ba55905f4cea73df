// What comes of changes of people by a directory, whichever it is. See users.test.ts.
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { patchOf } from "@/tests/support/scim-call";
import { connected, now } from "./connected";

const { ask, jonas, added, row, entries, by } = connected();

describe("a change", () => {
  test("back to active calls off what the time that leavers are kept would have erased", async () => {
    const [id, own, other] = [
      await added({ active: false }),
      await added({ active: false }),
      await added({ active: false }),
    ];
    const dueAt = new Date(now.getTime() + 86_400_000);
    await db().erasureRequest.create({ data: { userId: id, isByAge: true, askedAt: now, dueAt } });
    // An administrator asked, who was erased since.
    await db().erasureRequest.create({ data: { userId: other, askedAt: now, dueAt } });
    await db().erasureRequest.create({
      data: { userId: own, askedById: own, askedAt: now, dueAt },
    });
    for (const each of [id, own, other])
      await ask(`/Users/${each}`, patchOf({ op: "replace", path: "active", value: true }));
    const left = await db().erasureRequest.findMany({ select: { userId: true } });
    expect(left.map(({ userId }) => userId).sort()).toEqual([own, other].sort());
    expect((await entries(id)).at(-1)).toEqual(by("erasure-cancelled"));
  });

  test("to a user name that is somebody's email is refused", async () => {
    await db().user.create({ data: { name: "Samir", email: "samir@acme.example" } });
    const id = await added();
    const rename = patchOf({ op: "replace", path: "userName", value: "SAMIR@acme.example" });
    expect((await ask(`/Users/${id}`, rename)).status).toBe(409);
  });

  test("of several things is made whole or not at all", async () => {
    const [id, other] = [await added(), await added({ externalId: "first" })];
    const before = (await ask(`/Users/${id}`)).body;
    const { status } = await ask(
      `/Users/${id}`,
      patchOf(
        { op: "replace", path: "displayName", value: "Another" },
        { op: "replace", path: "externalId", value: "first" },
      ),
    );
    expect(status).toBe(409);
    expect((await ask(`/Users/${id}`)).body).toEqual(before);
    expect((await row(other)).externalId).toBe("first");
  });

  test("of the last administrator who can sign in is refused", async () => {
    const ada = await db().user.findUniqueOrThrow({ where: { email: "ada@acme.example" } });
    const off = patchOf({ op: "replace", path: "active", value: false });
    const answer = await ask(`/Users/${ada.id}`, off);
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      "They are the last administrator. Make somebody else one first.",
    ]);
    expect((await row(ada.id)).removedAt).toBeNull();
  });

  test("of another version than is known is refused", async () => {
    const id = await added();
    const etag = (await ask(`/Users/${id}`)).headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    const known = { "if-match": etag };
    const rename = patchOf({ op: "replace", path: "displayName", value: "New Name" });
    expect((await ask(`/Users/${id}`, { ...rename, headers: known })).status).toBe(200);
    expect((await ask(`/Users/${id}`, { ...rename, headers: known })).status).toBe(412);
    expect((await ask(`/Users/${id}`, { method: "DELETE", headers: known })).status).toBe(412);
    const unchanged = await ask(`/Users/${id}`, { headers: { "if-none-match": etag } });
    expect(unchanged.status).toBe(200);
    const present = unchanged.headers.get("etag") ?? "";
    const again = await ask(`/Users/${id}`, { headers: { "if-none-match": present } });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  const RENAMED = (at: number) =>
    patchOf({ op: "replace", path: "displayName", value: `Name ${at}` });
  const SENDERS = 50;

  test.each(["Users", "Groups"])(
    "of the version that fifty senders of %s know is made for one of them",
    async (kind) => {
      const body = kind === "Groups" ? { displayName: "Night shift" } : null;
      const made = body && (await ask("/Groups", { method: "POST", body }));
      const at = `/${kind}/${made ? String(made.body.id) : await added()}`;
      const headers = { "if-match": (await ask(at)).headers.get("etag") ?? "" };
      const answers = await Promise.all(
        Array.from({ length: SENDERS }, (_, each) => ask(at, { ...RENAMED(each), headers })),
      );
      const statuses = answers.map(({ status }) => status);
      const refused = Array.from({ length: SENDERS - 1 }, () => 412);
      expect(statuses.sort()).toEqual([200, ...refused]);
      const winner = answers.find(({ status }) => status === 200);
      expect((await ask(at)).body).toEqual(winner?.body);
    },
  );

  test("of somebody who came from a list lets the directory keep them from then on", async () => {
    const data = { name: "Malik", email: "malik@acme.example", joinedAt: now };
    const { id } = await db().user.create({ data });
    const filter = encodeURIComponent('userName eq "Malik@acme.example"');
    expect((await ask(`/Users?filter=${filter}`)).body).toMatchObject({ Resources: [{ id }] });
    const put = { userName: "Malik@acme.example", externalId: "m1", displayName: "Malik Benali" };
    const { body } = await ask(`/Users/${id}`, { method: "PUT", body: put });
    expect(body).toMatchObject({ id, ...put, active: true });
    expect((await row(id)).email).toBe("malik@acme.example");
  });

  test.each([
    ["no JSON", "{", 400, "invalidSyntax"],
    ["a list", [], 400, "invalidSyntax"],
    ["no operation", { Operations: [] }, 400, "invalidSyntax"],
    ["an unknown operation", { Operations: [{ op: "move", path: "a" }] }, 400, "invalidSyntax"],
    [
      "a path that cannot be read",
      { Operations: [{ op: "add", path: "emails[", value: "a" }] },
      400,
      "invalidPath",
    ],
    ["no object without a path", { Operations: [{ op: "add", value: 1 }] }, 400, "invalidValue"],
  ])("with %s is refused", async (_, body, status, scimType) => {
    const id = await added();
    const answer = await ask(`/Users/${id}`, { method: "PATCH", body });
    expect([answer.status, answer.body.scimType]).toEqual([status, scimType]);
  });

  test("in another form than JSON is refused", async () => {
    const headers = { "content-type": "text/plain" };
    const answer = await ask("/Users", { method: "POST", body: "{}", headers });
    expect(answer.status).toBe(415);
    const plain = { "content-type": "application/json; charset=utf-8" };
    expect((await ask("/Users", { method: "POST", body: jonas(), headers: plain })).status).toBe(
      201,
    );
  });
});
