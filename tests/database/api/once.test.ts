// What a program sends again under the same Idempotency-Key is done once.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOnce, forgetAnswers } from "@/lib/api/answer-mutations";
import { findInstallationViewer } from "@/lib/auth/queries";
import { asOne, db } from "@/lib/db/client";
import { addTeam } from "@/lib/team/mutations";
import { callApi, type ProgramCall } from "@/tests/support/api-call";
import { seedApiRows } from "@/tests/support/api-rows";
import { freshDatabase } from "@/tests/support/database";
import { keyOf, tokenFor } from "@/tests/support/matrix-keys";
import type { TableFacts } from "@/tests/support/matrix-world";

freshDatabase();

let facts: TableFacts = {};
let key = { id: "", secret: "" };
beforeAll(async () => {
  facts = await seedApiRows();
  key = await keyOf(["people:write", "teams:write"]);
});

type Sent = Partial<ProgramCall> & { name?: string };
const post = ({ name, headers, ...more }: Sent) =>
  callApi({
    method: "POST",
    path: "/teams",
    secret: key.secret,
    ...more,
    headers: { ...headers, ...(name !== undefined && { "idempotency-key": name }) },
  });
const teamsCalled = (name: string) => db().team.count({ where: { name } });
const typeOf = ({ status, body }: Awaited<ReturnType<typeof post>>) => [status, body.type];

describe("the same request", () => {
  test("is told the same answer and done once", async () => {
    const name = randomUUID();
    const first = await post({ name, body: { name: "Once" } });
    const again = await post({ name, body: { name: "Once" } });
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    for (const header of ["etag", "location", "content-type"])
      expect(again.headers.get(header)).toBe(first.headers.get(header));
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await teamsCalled("Once")).toBe(1);
  });

  test("is the same with its name in quotes, as a structured field", async () => {
    const name = randomUUID();
    await post({ name, body: { name: "Quoted" } });
    const again = await post({ name: `"${name}"`, body: { name: "Quoted" } });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  });

  test("is told its refusal again, also once it would be allowed", async () => {
    const name = randomUUID();
    const taken = { path: "/people", body: { name: "Jo", email: facts["jonas.email"] ?? "" } };
    const first = await post({ ...taken, name });
    expect([first.status, first.body.reason]).toEqual([409, "email-taken"]);
    await db().user.update({ where: { id: facts.jonas ?? "" }, data: { email: "else@x.example" } });
    const again = await post({ ...taken, name });
    expect([again.status, again.text]).toEqual([409, first.text]);
    expect((await post({ ...taken, name: randomUUID() })).status).toBe(201);
  });

  test("can be mended and sent under the same name when its body was wrong", async () => {
    const name = randomUUID();
    expect((await post({ name, body: { name: "" } })).status).toBe(422);
    expect((await post({ name, body: { name: "Mended" } })).status).toBe(201);
  });

  test("that deletes is told again that it was done", async () => {
    const secret = (await tokenFor(facts.jonas ?? "", { scopes: ["own", "own:write"] })).secret;
    const path = `/me/plan/evidence/${facts["jonas.evidence"]}`;
    const remove = (name: string) => post({ method: "DELETE", path, secret, name });
    const name = randomUUID();
    expect((await remove(name)).status).toBe(204);
    const again = await remove(name);
    expect([again.status, again.text, again.headers.get("idempotent-replayed")]).toEqual([
      204,
      "",
      "true",
    ]);
    expect((await remove(randomUUID())).status).toBe(404);
  });
});

describe("another request", () => {
  test.each([
    ["another body", { body: { name: "Other" } }],
    ["another address", { path: "/people", body: { name: "Named" } }],
    ["another method", { method: "PATCH" as const, body: { name: "Named" } }],
  ])("under the same name is refused: %s", async (_, more) => {
    const name = randomUUID();
    const path = `/teams/${facts["team.attic"]}`;
    const at = "method" in more ? `${path}/archive` : "/teams";
    await post({ name, path: at, body: "method" in more ? {} : { name: randomUUID() } });
    const other = await post({ name, path: "method" in more ? path : "/teams", ...more });
    expect(typeOf(other)).toEqual([422, "urn:pendulum:problem:idempotency-key-reused"]);
  });

  test("under the same name of another key is its own", async () => {
    const name = randomUUID();
    const other = await keyOf(["teams:write"]);
    await post({ name, body: { name: "Mine" } });
    const theirs = await post({ name, secret: other.secret, body: { name: "Theirs" } });
    expect([theirs.status, await teamsCalled("Theirs")]).toEqual([201, 1]);
  });

  test.each(["", " ", "x".repeat(256), "é", "two words", '"open'])(
    "has a name that cannot be one: %j",
    async (name) => {
      const refused = await post({ name, body: { name: "Unnamed" } });
      expect(typeOf(refused)).toEqual([400, "urn:pendulum:problem:wrong-idempotency-key"]);
      expect(await teamsCalled("Unnamed")).toBe(0);
    },
  );
});

describe("at the same time", () => {
  test("fifty of one request have one effect; the others are told its answer, or to come back", async () => {
    const name = randomUUID();
    const { secret } = await tokenFor(facts.jonas ?? "", { scopes: ["own", "own:write"] });
    const body = { happenedOn: facts.today, sentence: "One of fifty" };
    const sent = { path: "/me/plan/evidence", secret, name, body };
    const ofPlan = { planId: facts["jonas.plan"] ?? "" };
    const before = await db().planEvidence.count({ where: ofPlan });
    const all = await Promise.all(Array.from({ length: 50 }, () => post(sent)));
    expect(await db().planEvidence.count({ where: ofPlan })).toBe(before + 1);
    const fresh = all.filter(
      ({ status, headers }) => status === 201 && !headers.has("idempotent-replayed"),
    );
    expect(fresh.length).toBe(1);
    for (const each of all)
      if (each.status === 201) expect(each.text).toBe(fresh[0]?.text);
      else {
        expect(typeOf(each)).toEqual([409, "urn:pendulum:problem:in-progress"]);
        expect(each.headers.get("retry-after")).toBe("1");
      }
    expect((await post(sent)).text).toBe(fresh[0]?.text);
  });

  test("fifty agreements to one trial have one effect and equal answers, whatever they are called", async () => {
    const { secret } = await tokenFor(facts.jonas ?? "", { scopes: ["own", "trials:write"] });
    const id = facts["jonas.proposed"] ?? "";
    const sent = { path: `/trials/${id}/agreement`, body: { termsId: facts["row.terms"] }, secret };
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        post({ ...sent, ...(at % 2 && { name: `agree-${at}` }) }),
      ),
    );
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(all[0]?.body).toMatchObject({ id, state: "agreed" });
    expect(all.filter(({ headers }) => headers.has("idempotent-replayed"))).toEqual([]);
    expect(await db().trialTerms.count({ where: { trialId: id } })).toBe(1);
    const kept = await db().apiAnswer.count({ where: { personId: facts.jonas ?? "" } });
    expect(kept).toBe(25);
  });

  test("of twenty that pass and move the same turn each is answered, and the turn is passed once", async () => {
    const at = `/teams/${facts["team.storage"]}/rotation`;
    const scopes = ["own", "rotations:read", "rotations:write"] as const;
    const { secret: priya } = await tokenFor(facts.priya ?? "", { scopes });
    const plan = async () => (await callApi({ path: at, secret: priya })).body;
    type Turn = { slot: number; how: string; personId: string };
    const turn = ((await plan()).turns as Turn[]).find(({ how }) => how === "rule");
    const slot = turn?.slot ?? -1;
    const { secret: planned } = await tokenFor(turn?.personId ?? "", { scopes });
    const acts: Sent[] = [
      { path: `${at}/passes`, body: { slot }, secret: planned },
      { path: `${at}/moves`, body: { slot, days: 7 }, secret: priya },
      { path: `${at}/moves`, body: { slot, days: 14 }, secret: priya },
      { path: `${at}/wish`, secret: planned },
    ];
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => post(acts[n % 4] ?? {})));
    for (const { status } of all) expect([204, 409]).toContain(status);
    const decisions = (await plan()).decisions as { slot: number; word: string }[];
    const words = decisions.filter((one) => one.slot === slot).map(({ word }) => word);
    expect(words.filter((word) => word === "PASS")).toEqual(["PASS"]);
    expect(words).toContain("MOVE");
  });

  test("one that is being answered is not begun again", async () => {
    const name = randomUUID();
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    const made = { answer: { status: 201, text: "{}", headers: {} }, personId: null };
    const slow = answerOnce(
      { keyId: key.id, idempotencyKey: name, request: "POST" },
      async () => {
        begun();
        await gate;
        return made;
      },
      new Date(),
    );
    await isBegun;
    expect(typeOf(await post({ name, body: { name: "Slow" } }))).toEqual([
      409,
      "urn:pendulum:problem:in-progress",
    ]);
    letGo();
    expect(await slow).toMatchObject({ isReplayed: false });
    expect(await teamsCalled("Slow")).toBe(0);
  });
});

test("a crash between the change and its answer leaves neither", async () => {
  const viewer = await findInstallationViewer({ id: key.id, name: "Directory" }, new Date());
  const name = { keyId: key.id, idempotencyKey: randomUUID(), request: "POST" };
  const crash = answerOnce(
    name,
    async () => {
      await addTeam(viewer, { name: "Crashed", parentId: null });
      expect(await teamsCalled("Crashed")).toBe(1);
      throw new Error("The machine stopped.");
    },
    new Date(),
  );
  await expect(crash).rejects.toThrow("The machine stopped.");
  expect(await teamsCalled("Crashed")).toBe(0);
  const again = await answerOnce(
    name,
    async () => {
      await addTeam(viewer, { name: "Crashed", parentId: null });
      return { answer: { status: 201, text: "", headers: {} }, personId: null };
    },
    new Date(),
  );
  expect(again).toMatchObject({ is: "answer", isReplayed: false });
  expect(await teamsCalled("Crashed")).toBe(1);
});

test("a part that is refused undoes itself alone", async () => {
  const viewer = await findInstallationViewer({ id: key.id, name: "Directory" }, new Date());
  const outcomes = await asOne(async () => [
    await addTeam(viewer, { name: "First part", parentId: null }),
    await addTeam(viewer, { name: "First part", parentId: null }),
    await addTeam(viewer, { name: "Last part", parentId: null }),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect([await teamsCalled("First part"), await teamsCalled("Last part")]).toEqual([1, 1]);
});

describe("what is remembered", () => {
  test("cannot be read in the database, and is gone with whom it is about", async () => {
    const name = randomUUID();
    const said = { name: "Rosa Unforgettable", email: "rosa@x.example" };
    const { body } = await post({ name, path: "/people", body: said });
    const rows = await db().apiAnswer.findMany();
    expect(JSON.stringify(rows)).not.toMatch(/Unforgettable|rosa@/);
    expect(JSON.stringify(rows)).not.toContain(name);
    const personId = body.id as string;
    expect(rows.filter((row) => row.personId === personId).length).toBe(1);
    await db().user.delete({ where: { id: personId } });
    expect(await db().apiAnswer.count({ where: { personId } })).toBe(0);
  });

  test("is forgotten after a day, and the night after that deletes it", async () => {
    const name = randomUUID();
    await post({ name, body: { name: "Yesterday" } });
    const day = 24 * 3_600_000;
    await db().apiAnswer.updateMany({ data: { answeredAt: new Date(Date.now() - day - 1000) } });
    const later = await post({ name, body: { name: "Today" } });
    expect([later.status, later.headers.get("idempotent-replayed")]).toEqual([201, null]);
    expect(await forgetAnswers(new Date())).toBeGreaterThan(0);
    expect(await db().apiAnswer.count()).toBe(1);
    expect((await post({ name, body: { name: "Today" } })).headers.get("idempotent-replayed")).toBe(
      "true",
    );
  });
});

test("whatever is sent again, and in which order: each request has its effect once", async () => {
  const { id: planId, personId } = await db().plan.findUniqueOrThrow({
    where: { id: facts["jonas.plan"] ?? "" },
  });
  const step = fc.record({
    name: fc.integer({ min: 0, max: 5 }),
    request: fc.integer({ min: 0, max: 3 }),
    times: fc.constantFrom(1, 1, 2, 4),
  });
  const happenedOn = facts.today ?? "";
  // The last is refused: its field does not exist.
  const bodies = [0, 1, 2].map((at): object => ({ happenedOn, sentence: `Sentence ${at}` }));
  const wrong = { happenedOn, sentence: "Wrong", surplus: 1 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await db().planEvidence.deleteMany({ where: { planId } });
      const token = await tokenFor(personId, { scopes: ["own", "own:write"] });
      const prefix = randomUUID();
      const meant = new Map<number, { request: number; text: string }>();
      for (const { name, request, times } of steps) {
        const sent = {
          path: "/me/plan/evidence",
          secret: token.secret,
          name: `${prefix}.${name}`,
          body: bodies[request] ?? wrong,
        };
        const answers = await Promise.all(Array.from({ length: times }, () => post(sent)));
        const known = meant.get(name);
        for (const answer of answers) {
          if (answer.body.type === "urn:pendulum:problem:in-progress") continue;
          if (known && known.request !== request) expect(answer.status).toBe(422);
          else if (request === 3) expect(answer.status).toBe(422);
          else {
            expect(answer.status).toBe(201);
            const first = meant.get(name) ?? { request, text: answer.text };
            expect(answer.text).toBe(first.text);
            meant.set(name, first);
          }
        }
      }
      expect(await db().planEvidence.count({ where: { planId } })).toBe(meant.size);
    }),
    { numRuns: 40 },
  );
});
