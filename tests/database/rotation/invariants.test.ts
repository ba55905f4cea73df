import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { freshDatabase } from "../../support/database";

freshDatabase();

// The rule uses the database's own clock.
const TODAY = dayOf(new Date(), "UTC");
const day = (days: number) => toDatabaseDay(addDays(TODAY, days));
const ids = { team: "", rotation: "", people: [] as string[] };

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  ids.team = (await db().team.create({ data: { name: "Storage" } })).id;
  for (let at = 0; at < 20; at += 1)
    ids.people.push(
      (await db().user.create({ data: { email: `p${at}@x.example`, name: `P${at}` } })).id,
    );
  const data = { teamId: ids.team, startsOn: day(0), turnDays: 28, overlapDays: 7 };
  ids.rotation = (await db().rotation.create({ data })).id;
});

beforeEach(async () => {
  // Only erasure may delete past turns, which each test needs.
  await db().trial.deleteMany();
});

async function makeTurn(person: number, starts: number, more: { overlapDays?: number } = {}) {
  const dates = { startsOn: day(starts), endsOn: day(starts + 35) };
  const personId = ids.people[person]!;
  const trial = await db().trial.create({ data: { personId, teamId: ids.team, ...dates } });
  const data = { rotationId: ids.rotation, teamId: ids.team, slot: 1, personId, ...dates, ...more };
  return db().turn.create({ data: { ...data, trialId: trial.id } });
}

async function refusals(writes: Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(writes);
  return results.flatMap((one) =>
    one.status === "rejected" ? [violatedRule(one.reason) ?? String(one.reason)] : [],
  );
}

describe("the database allows, also with twenty writes at once", () => {
  it("one lead per team", async () => {
    const refused = await refusals(ids.people.map((_, at) => makeTurn(at, 30 + at)));
    expect(refused).toEqual(Array.from({ length: 19 }, () => "turn_one_lead_per_team"));
    expect(await db().turn.count()).toBe(1);
  });

  it("except during the overlap of a handover", async () => {
    await makeTurn(0, 30);
    await makeTurn(1, 58, { overlapDays: 7 });
    expect(await refusals([makeTurn(2, 85, { overlapDays: 7 })])).toEqual([
      "turn_one_lead_per_team",
    ]);
  });

  it("no person in two turns, also of two teams", async () => {
    const other = await db().team.create({ data: { name: "Query" } });
    const one = await makeTurn(0, 30);
    const { personId, startsOn, endsOn } = one;
    const trial = await db().trial.create({
      data: { personId, teamId: other.id, startsOn, endsOn },
    });
    const { id: _, ...like } = one;
    const write = db().turn.create({ data: { ...like, teamId: other.id, trialId: trial.id } });
    expect(await refusals([write])).toEqual(["turn_one_per_person"]);
  });

  it("one rotation per team", async () => {
    const data = { teamId: ids.team, startsOn: day(100), turnDays: 28, overlapDays: 0 };
    expect(await refusals([db().rotation.create({ data })])).toEqual(["rotation_one_per_team"]);
  });

  it("one wish of a person at a time", async () => {
    const data = { teamId: ids.team, personId: ids.people[0]!, startsOn: day(0) };
    const writes = Array.from({ length: 20 }, () => db().rotationWish.create({ data }));
    expect(await refusals(writes)).toEqual(Array.from({ length: 19 }, () => "rotation_wish_once"));
  });

  it("no return of an undone decision", async () => {
    const data = { rotationId: ids.rotation, slot: 3, word: "MOVE", days: 7 } as const;
    const { id } = await db().rotationDecision.create({ data });
    await db().rotationDecision.update({ where: { id }, data: { undoneAt: new Date() } });
    const again = db().rotationDecision.update({ where: { id }, data: { undoneAt: null } });
    expect(await refusals([again])).toEqual(["rotation_decision_never_changes"]);
  });
});

describe("the past cannot change", () => {
  it("no turn is added to it", async () => {
    expect(await refusals([makeTurn(0, -1)])).toEqual(["turn_is_past"]);
  });

  it("no turn that has begun or is closed is changed or deleted", async () => {
    const { id } = await makeTurn(0, 0);
    const where = { id };
    expect(
      await refusals([
        db().turn.update({ where, data: { endsOn: day(20) } }),
        db().turn.update({ where, data: { personId: ids.people[1]! } }),
        db().turn.delete({ where }),
      ]),
    ).toEqual(["turn_is_past", "turn_is_past", "turn_is_past"]);
  });

  it("a turn closes with its trial, and its place is free again", async () => {
    const turn = await makeTurn(0, 30);
    await db().trial.update({ where: { id: turn.trialId }, data: { declinedAt: new Date() } });
    const closed = await db().turn.findUniqueOrThrow({ where: { id: turn.id } });
    expect(closed.closedAt).not.toBeNull();
    await makeTurn(1, 30);
    const again = db().turn.update({ where: { id: turn.id }, data: { closedAt: null } });
    expect(await refusals([again])).toEqual(["turn_is_past"]);
  });

  it("but an erased person leaves no trace", async () => {
    const user = await db().user.create({ data: { email: "gone@x.example", name: "Gone" } });
    ids.people.push(user.id);
    await makeTurn(ids.people.length - 1, 0);
    await db().user.delete({ where: { id: user.id } });
    expect(await db().turn.count()).toBe(0);
  });
});
