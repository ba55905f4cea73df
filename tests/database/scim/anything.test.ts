// Whatever a program sends is answered, never as a mistake of ours, and leaves nobody in two teams or above themself.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { connected, ENTERPRISE } from "./connected";

const { ask, added } = connected();

let users: string[] = [];
const groups: string[] = [];
beforeAll(async () => {
  users = [await added(), await added(), await added(), await added()];
  for (const displayName of ["Storage", "Search", "Mobile"]) {
    const { body } = await ask("/Groups", { method: "POST", body: { displayName } });
    groups.push(String(body.id));
  }
  const [above = "", below = ""] = groups;
  await db().team.update({ where: { id: below }, data: { parentId: above } });
});

const place = fc.nat({ max: 3 });
const userAt = (at: number) => users[at] ?? "";
const hostile = fc.constantFrom(
  ...["a\0b", "\ud800", "x".repeat(5_000), "", "True", "a@b.example", "\u202e", "Robin", "%_\\"],
);
const anything = fc.oneof(
  { weight: 3, arbitrary: hostile },
  fc.jsonValue({ maxDepth: 3 }),
  fc.boolean(),
  fc.constantFrom(null, [], {}),
);
const member = place.map((at) => ({ value: at === 3 ? userAt(at).toUpperCase() : userAt(at) }));
const members = fc.array(member, { maxLength: 4 });
const op = fc.constantFrom("add", "Add", "replace", "Replace", "remove", "Remove");
const path = fc.constantFrom(
  ...["active", "userName", "displayName", "name", "name.givenName", "emails", "externalId"],
  ...['emails[type eq "work"].value', 'emails[type eq "home"]', "title", "members", "id", "meta"],
  ...[`${ENTERPRISE}:manager`, ENTERPRISE, "emails[", 'members[value eq "x"]', "schemas"],
);
const odd = fc.record({ op, path, value: anything }, { requiredKeys: ["op"] });
const manager = place.map((at) => {
  return { op: "add", path: `${ENTERPRISE}:manager`, value: userAt(at) };
});
const membership = fc.record({ op, path: fc.constant("members"), value: members });
const active = fc.boolean().map((value) => ({ op: "replace", path: "active", value }));
const operations = {
  Users: fc.array(fc.oneof(odd, manager, active), { minLength: 1, maxLength: 3 }),
  Groups: fc.array(fc.oneof({ weight: 3, arbitrary: membership }, odd), {
    minLength: 1,
    maxLength: 3,
  }),
};

type Call = {
  at: number;
  kind: "Users" | "Groups";
  sent: { method: Method; body: string | object };
};
type Method = "PATCH" | "PUT" | "POST";

const callOf = (kind: Call["kind"]): fc.Arbitrary<Call> => {
  const patch = operations[kind].map((Operations): Call["sent"] => {
    return { method: "PATCH", body: { Operations } };
  });
  const whole = fc.record({
    method: fc.constantFrom<Method>("PUT", "POST"),
    body: fc
      .oneof(
        anything,
        fc.record({ displayName: anything, userName: anything, active: anything, members }),
      )
      .map((body) => JSON.stringify(body)),
  });
  const sent = fc.oneof({ weight: 4, arbitrary: patch }, whole);
  return fc.record({ at: place, kind: fc.constant(kind), sent });
};

test("whatever is sent", async () => {
  const call = fc.oneof(callOf("Users"), callOf("Groups"));
  const send = async (calls: Call[]) => {
    for (const { kind, at, sent } of calls) {
      const ids = kind === "Users" ? users : groups;
      const one = sent.method === "POST" ? `/${kind}` : `/${kind}/${ids[at] ?? "x"}`;
      const { status } = await ask(one, sent);
      expect([one, sent, status]).toEqual([one, sent, expect.toSatisfy(isFine)]);
    }
    expect(await stateOfTeams()).toEqual({ twice: 0, own: 0 });
    await db().rateLimit.deleteMany();
  };
  await fc.assert(fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 8 }), send), {
    numRuns: 150,
  });
});

const isFine = (status: number) => status >= 200 && status < 500;

/** How many people are in two teams, and how many belong to a team that they manage. */
async function stateOfTeams(): Promise<{ twice: number; own: number }> {
  const [row] = await db().$queryRaw<{ twice: number; own: number }[]>`
    SELECT (SELECT count(*)::int FROM (
        SELECT "userId" FROM "membership" WHERE "endsOn" IS NULL GROUP BY 1 HAVING count(*) > 1) m) AS "twice",
      (SELECT count(*)::int FROM "membership" m JOIN "management" g USING ("userId", "teamId")
        WHERE m."endsOn" IS NULL AND g."endsOn" IS NULL) AS "own"`;
  return row ?? { twice: -1, own: -1 };
}
