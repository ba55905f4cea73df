// Groups of a directory are teams. See users.test.ts.
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { patchOf } from "@/tests/support/scim-call";
import { BASE, connected, ENTERPRISE } from "./connected";

const GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

const { ask, keyId } = connected();

let count = 0;

async function person(name: string, more: object = {}): Promise<string> {
  count += 1;
  const sent = { userName: `p${count}@acme.example`, displayName: name, ...more };
  return String((await ask("/Users", { method: "POST", body: sent })).body.id);
}

async function group(members: string[] = [], more: object = {}): Promise<string> {
  count += 1;
  const list = members.map((value) => ({ value }));
  const sent = { schemas: [GROUP], displayName: `Team ${count}`, members: list, ...more };
  const { status, body } = await ask("/Groups", { method: "POST", body: sent });
  expect(status).toBe(201);
  return String(body.id);
}

const list = (...ids: string[]) => ids.map((value) => ({ value }));
const membersOf = async (id: string) =>
  ((await ask(`/Groups/${id}`)).body.members as { value: string }[]).map(({ value }) => value);
const actsOn = async (teamId: string) =>
  (
    await db().auditEntry.findMany({ where: { teamId }, orderBy: [{ at: "asc" }, { act: "desc" }] })
  ).map(({ act, keyId: key }) => [act, key === keyId()]);

describe("a group", () => {
  test("is a team at the top, told exactly as stored", async () => {
    const jonas = await person("Jonas Weber");
    const sent = {
      schemas: [GROUP],
      displayName: "Storage",
      externalId: "g1",
      members: list(jonas),
    };
    const { status, body, headers } = await ask("/Groups", { method: "POST", body: sent });
    const id = String(body.id);
    const { createdAt, parentId } = await db().team.findUniqueOrThrow({ where: { id } });
    const { version, ...meta } = body.meta as { version: string };
    expect([status, parentId, version]).toEqual([201, null, headers.get("etag")]);
    expect({ ...body, meta }).toEqual({
      schemas: [GROUP],
      id,
      externalId: "g1",
      displayName: "Storage",
      members: [
        {
          value: jonas,
          $ref: `${BASE}/api/scim/v2/Users/${jonas}`,
          display: "Jonas Weber",
          type: "User",
        },
      ],
      meta: {
        resourceType: "Group",
        created: createdAt.toISOString(),
        location: `${BASE}/api/scim/v2/Groups/${id}`,
      },
    });
    expect(await actsOn(id)).toEqual([
      ["team-added", true],
      ["membership-changed", true],
    ]);
  });

  test.each([
    ["no name", { displayName: undefined }, 400],
    ["a slash in its name", { displayName: "a / b" }, 400],
    ["a name that a team has", { displayName: "Present" }, 409],
    ["a number that a group has", { externalId: "present" }, 409],
    ["somebody unknown in it", { members: list("0197a6f0-0000-7000-8000-000000000001") }, 400],
    ["no id in it", { members: list("jonas") }, 400],
  ])("with %s is refused, and nothing of it is made", async (_, more, status) => {
    if ((await db().team.count({ where: { name: "Present" } })) === 0)
      await group([], { displayName: "Present", externalId: "present" });
    const before = await db().team.count();
    const sent = { displayName: "Fresh", ...more };
    expect((await ask("/Groups", { method: "POST", body: sent })).status).toBe(status);
    expect(await db().team.count()).toBe(before);
  });

  test("is renamed and keeps its place in the tree", async () => {
    const [parent, id] = [await group(), await group()];
    await db().team.update({ where: { id }, data: { parentId: parent } });
    const { status, body } = await ask(
      `/Groups/${id}`,
      patchOf({ op: "Replace", path: "displayName", value: "Block Storage" }),
    );
    expect([status, body.displayName]).toEqual([200, "Block Storage"]);
    const team = await db().team.findUniqueOrThrow({ where: { id } });
    expect([team.name, team.parentId]).toEqual(["Block Storage", parent]);
    expect((await actsOn(id)).at(-1)).toEqual(["team-edited", true]);
  });

  test("is told without its members where they are not wanted", async () => {
    const id = await group([await person("Jonas")]);
    const filter = encodeURIComponent(`id eq "${id}"`);
    const { body } = await ask(`/Groups?filter=${filter}&excludedAttributes=members`);
    const [resource] = body.Resources as object[];
    expect(Object.keys(resource ?? {})).toEqual(["schemas", "id", "displayName", "meta"]);
    const one = await ask(`/Groups/${id}?attributes=displayName`);
    expect(Object.keys(one.body)).toEqual(["schemas", "id", "displayName"]);
  });
});

describe("members", () => {
  test("are added one by one, and leave the team that they had", async () => {
    const [jonas, lea] = [await person("Jonas"), await person("Léa")];
    const [one, other] = [await group([jonas]), await group([lea])];
    const add = patchOf({ op: "Add", path: "members", value: list(jonas) });
    expect((await ask(`/Groups/${other}`, add)).status).toBe(200);
    expect([await membersOf(one), await membersOf(other)]).toEqual([[], [jonas, lea]]);
    const again = await actsOn(other);
    expect((await ask(`/Groups/${other}`, add)).status).toBe(200);
    expect(await actsOn(other)).toEqual(again);
  });

  test("leave by a list, and the others stay", async () => {
    const [jonas, lea] = [await person("Jonas"), await person("Léa")];
    const id = await group([jonas, lea]);
    const remove = patchOf({ op: "Remove", path: "members", value: list(jonas) });
    expect((await ask(`/Groups/${id}`, remove)).status).toBe(200);
    expect(await membersOf(id)).toEqual([lea]);
    const by = patchOf({ op: "remove", path: `members[value eq "${lea}"]` });
    expect((await ask(`/Groups/${id}`, by)).status).toBe(200);
    expect(await membersOf(id)).toEqual([]);
  });

  test("stay where a group is replaced by its id and name alone", async () => {
    const jonas = await person("Jonas");
    const id = await group([jonas]);
    const value = { id, displayName: "Renamed by Okta" };
    expect((await ask(`/Groups/${id}`, patchOf({ op: "replace", value }))).status).toBe(200);
    expect(await membersOf(id)).toEqual([jonas]);
    const put = { schemas: [GROUP], displayName: "Renamed again", members: [] };
    expect((await ask(`/Groups/${id}`, { method: "PUT", body: put })).body.members).toEqual([]);
  });

  test("who stay keep a move that is planned for them", async () => {
    const jonas = await person("Jonas");
    const [id, next] = [await group([jonas]), await group()];
    const startsOn = new Date("2099-01-01");
    await db().membership.updateMany({ where: { userId: jonas }, data: { endsOn: startsOn } });
    await db().membership.create({ data: { userId: jonas, teamId: next, startsOn } });
    const replace = patchOf({ op: "replace", path: "members", value: list(jonas) });
    expect((await ask(`/Groups/${id}`, replace)).status).toBe(200);
    expect(await db().membership.count({ where: { userId: jonas, teamId: next } })).toBe(1);
  });

  test("who were removed stay out and are no mistake", async () => {
    const [jonas, lea] = [await person("Jonas", { active: false }), await person("Léa")];
    expect(await membersOf(await group([jonas, lea]))).toEqual([lea]);
  });

  test("that are groups are refused", async () => {
    const id = await group();
    const value = [{ value: await group(), type: "Group" }];
    const answer = await ask(`/Groups/${id}`, patchOf({ op: "add", path: "members", value }));
    expect([answer.status, answer.body.detail]).toEqual([
      400,
      "Teams within teams are arranged in Pendulum.",
    ]);
  });
});

describe("a deleted group", () => {
  test("is an archived team without members, and comes back with its number", async () => {
    const jonas = await person("Jonas");
    const id = await group([jonas], { externalId: "g-back" });
    expect((await ask(`/Groups/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await ask(`/Groups/${id}`)).status).toBe(404);
    expect((await ask(`/Groups/${id}`, { method: "DELETE" })).status).toBe(404);
    const team = await db().team.findUniqueOrThrow({ where: { id } });
    expect(team.archivedAt).not.toBeNull();
    const sent = { displayName: "Back again", externalId: "g-back", members: list(jonas) };
    const back = await ask("/Groups", { method: "POST", body: sent });
    expect([back.status, back.body.id, back.body.displayName]).toEqual([201, id, "Back again"]);
    expect(await membersOf(id)).toEqual([jonas]);
  });

  test("with a team below it stays", async () => {
    const [parent, child] = [await group([await person("Jonas")]), await group()];
    await db().team.update({ where: { id: child }, data: { parentId: parent } });
    const before = await membersOf(parent);
    expect((await ask(`/Groups/${parent}`, { method: "DELETE" })).status).toBe(409);
    expect(await membersOf(parent)).toEqual(before);
  });
});

describe("the manager of a team", () => {
  const managerOf = async (teamId: string) => {
    const [row] = await db().management.findMany({ where: { teamId, endsOn: null } });
    return row?.userId ?? null;
  };
  const under = (manager: string) => ({ [ENTERPRISE]: { manager: { value: manager } } });
  const names = (id: string, manager: string | null) =>
    ask(
      `/Users/${id}`,
      manager
        ? patchOf({ op: "Add", path: `${ENTERPRISE}:manager`, value: manager })
        : patchOf({ op: "Remove", path: `${ENTERPRISE}:manager` }),
    );

  test("is whom its members name, also when they are in its group themselves", async () => {
    const nora = await person("Nora");
    const priya = await person("Priya", under(nora));
    const [jonas, lea] = [await person("Jonas", under(priya)), await person("Léa", under(priya))];
    const id = await group([priya, jonas, lea]);
    expect(await managerOf(id)).toBe(priya);
    expect(await db().membership.count({ where: { userId: priya, endsOn: null } })).toBe(0);
    expect(new Set(await membersOf(id))).toEqual(new Set([priya, jonas, lea]));
    const { body } = await ask(`/Users/${priya}`);
    expect(body.groups).toMatchObject([{ value: id }]);
    const acts = (await actsOn(id)).map(([act]) => act);
    expect(acts).toContain("management-changed");
    const all = list(priya, jonas, lea);
    await ask(`/Groups/${id}`, patchOf({ op: "replace", path: "members", value: all }));
    expect((await actsOn(id)).map(([act]) => act)).toEqual(acts);
  });

  test("changes when most members name another, and stays while they name nobody", async () => {
    const [priya, daniel] = [await person("Priya"), await person("Daniel")];
    const [jonas, lea, samir] = [
      await person("Jonas", under(priya)),
      await person("Léa", under(priya)),
      await person("Samir", under(priya)),
    ];
    const id = await group([jonas, lea, samir]);
    expect(await managerOf(id)).toBe(priya);
    await names(jonas, daniel);
    expect(await managerOf(id)).toBe(priya);
    await names(lea, daniel);
    expect(await managerOf(id)).toBe(daniel);
    for (const each of [jonas, lea, samir]) await names(each, null);
    expect(await managerOf(id)).toBe(daniel);
  });

  test("who would be above themself is not appointed, and the change stands", async () => {
    const [priya, jonas] = [await person("Priya"), await person("Jonas")];
    const [above, below] = [await group([jonas]), await group([priya])];
    await db().team.update({ where: { id: below }, data: { parentId: above } });
    expect((await names(jonas, priya)).status).toBe(200);
    expect(await managerOf(above)).toBeNull();
    expect(await membersOf(below)).toEqual([priya]);
    expect((await ask(`/Users/${jonas}`)).body[ENTERPRISE]).toMatchObject({
      manager: { value: priya },
    });
  });

  test("of a team above stays out of the groups below", async () => {
    const [nora, jonas] = [await person("Nora"), await person("Jonas")];
    const [above, below] = [await group(), await group()];
    await db().team.update({ where: { id: below }, data: { parentId: above } });
    const startsOn = new Date("2026-01-05");
    await db().management.create({ data: { userId: nora, teamId: above, startsOn } });
    const add = patchOf({ op: "add", path: "members", value: list(nora, jonas) });
    expect((await ask(`/Groups/${below}`, add)).status).toBe(200);
    expect(await membersOf(below)).toEqual([jonas]);
  });
});
