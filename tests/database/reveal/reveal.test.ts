// A person and their manager rate the same areas: nobody reads the other's ratings before both are in, and a
// manager reads nothing once they no longer manage the person.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readAlone } from "@/lib/db/reading";
import type { Practice } from "@/lib/db/generated/enums";
import { violatedRule } from "@/lib/db/violation";
import type { Practices } from "@/lib/plan/plan";
import { findOwnReminders } from "@/lib/reminder/queries";
import { askReveal, closeReveal, giveRatings, takeBackRatings } from "@/lib/reveal/mutations";
import { findOwnLeniency, findReveal, listOwnReveals, revealsWith } from "@/lib/reveal/queries";
import { exportOf } from "@/lib/rights/export-queries";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { listLooks } from "@/lib/sharing/history-queries";
import { freshDatabase } from "../../support/database";
import { day, newMember, NOW, TODAY } from "../plan/plan-world";
import { viewerOf } from "../trial/viewer";

freshDatabase();
beforeAll(() => db().installation.create({ data: { id: 1, name: "Test", demo: true } }));

type Side = "person" | "manager";
type Pair = Record<Side, Viewer> & { managementId: string };

/** A new team with a manager and one person. */
async function newPair(): Promise<Pair> {
  const { id: teamId } = await db().team.create({ data: { name: randomUUID() } });
  const email = `${randomUUID()}@x.example`;
  const { id } = await db().user.create({ data: { name: "boss", email, joinedAt: NOW } });
  const data = { userId: id, teamId, startsOn: toDatabaseDay(day(-50)) };
  const { id: managementId } = await db().management.create({ data });
  const manager = viewerOf(id, TODAY, { managesTeamIds: [teamId], overseesTeamIds: [teamId] });
  return { person: await newMember(teamId), manager, managementId };
}

const rated = (value: Practice) =>
  Object.fromEntries(DIMENSIONS.map((name) => [name, value])) as Practices;

async function asked(pair: Pair): Promise<string> {
  const outcome = await askReveal(pair.manager, { personId: pair.person.userId }, NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.revealId;
}
const give = (viewer: Viewer, revealId: string, value: Practice) =>
  giveRatings(viewer, { revealId, ratings: rated(value) }, NOW);
const leave = ({ managementId }: Pair, endsOn: string | null) =>
  db().management.update({
    where: { id: managementId },
    data: { endsOn: endsOn && toDatabaseDay(endsOn) },
  });

const side = fc.constantFrom<Side>("person", "manager");
const practice = fc.constantFrom<Practice>("NEVER", "SOMETIMES", "REGULARLY", "MY_JOB");
const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("ask" as const), by: side }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("give" as const), by: side, value: practice }),
  },
  fc.record({ do: fc.constantFrom("takeBack" as const, "close" as const), by: side }),
  fc.record({ do: fc.constantFrom("leave" as const, "return" as const) }),
);
type Act = { do: string; by?: Side; value?: Practice };

/** What is expected of a reveal: who gave what, and how it ended. */
type Expected = {
  given: Partial<Record<Side, Practice | undefined>>;
  ended: "revealed" | "closed" | null;
};

test("for every sequence of acts nobody reads the other's ratings before both are in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const pair = await newPair();
      const known = new Map<string, Expected>();
      let manages = true;
      for (const each of acts as Act[]) {
        const viewer = each.by && pair[each.by];
        const [openId = randomUUID(), open] =
          [...known].find(([, { ended }]) => ended === null) ?? [];
        if (each.do === "leave" || each.do === "return") {
          manages = each.do === "return";
          await leave(pair, manages ? null : TODAY);
        } else if (viewer && each.by) {
          const outcome = await {
            ask: () => askReveal(viewer, { personId: pair.person.userId }, NOW),
            give: () => give(viewer, openId, each.value ?? "NEVER"),
            takeBack: () => takeBackRatings(viewer, { revealId: openId }),
            close: () => closeReveal(viewer, { revealId: openId }, NOW),
          }[each.do as "ask"]();
          expect([each, outcome.ok]).toEqual([each, manages && (each.do === "ask" || !!open)]);
          if (outcome.ok && each.do === "ask" && !open)
            known.set(outcome.value.revealId, { given: {}, ended: null });
          if (outcome.ok && open) {
            if (each.do === "give") open.given[each.by] = each.value;
            if (each.do === "takeBack") open.given[each.by] = undefined;
            if (each.do === "close") Object.assign(open, { given: {}, ended: "closed" });
            if (open.given.person && open.given.manager) open.ended = "revealed";
          }
        }
        for (const [id, { given, ended }] of known)
          for (const who of ["person", "manager"] as const) {
            const theirs = given[who === "person" ? "manager" : "person"];
            const read = await findReveal(pair[who], id, NOW);
            const reaches = manages || (who === "person" && ended === "revealed");
            expect([id, who, read !== null]).toEqual([id, who, reaches]);
            if (!read) continue;
            expect(read.mine?.energy).toBe(given[who]);
            expect(read.theirs?.energy).toBe(ended === "revealed" ? theirs : undefined);
          }
      }
    }),
    { numRuns: 25 },
  );
}, 180_000);

describe("a blind reveal", () => {
  test("is asked for by either side, once at a time, and only with the manager of today", async () => {
    const pair = await newPair();
    const id = await asked(pair);
    expect(await askReveal(pair.person, { personId: pair.person.userId }, NOW)).toMatchObject({
      ok: true,
      value: { revealId: id },
    });
    const stranger = await newPair();
    const about = { personId: pair.person.userId };
    expect(await askReveal(stranger.manager, about, NOW)).toMatchObject({ reason: "not-found" });
    expect(await findReveal(stranger.manager, id, NOW)).toBeNull();
    expect(await give(stranger.person, id, "NEVER")).toMatchObject({ reason: "not-found" });
    const alone = viewerOf(stranger.manager.userId, TODAY);
    expect(await askReveal(alone, { personId: alone.userId }, NOW)).toMatchObject({
      reason: "no-manager",
    });
    expect((await listOwnReveals(pair.person)).map((one) => one.id)).toEqual([id]);
    expect((await readAlone(revealsWith(pair.manager, pair.person.userId))).length).toBe(1);
    expect(await readAlone(revealsWith(stranger.manager, pair.person.userId))).toEqual([]);
    expect(await readAlone(revealsWith(pair.person, pair.person.userId))).toEqual([]);
  });

  test("is out of reach for a manager to whom the person returns later", async () => {
    const pair = await newPair();
    const [open, both] = [await newMember(pair.manager.managesTeamIds[0] ?? ""), pair.person];
    const ids = [await asked({ ...pair, person: open }), await asked(pair)];
    for (const who of [pair.manager, both]) await give(who, ids[1] ?? "", "REGULARLY");
    await leave(pair, TODAY);
    const [teamId = ""] = pair.manager.managesTeamIds;
    const tomorrow = addDays(TODAY, 1);
    const again = { userId: pair.manager.userId, teamId, startsOn: toDatabaseDay(tomorrow) };
    await db().management.create({ data: again });
    const manager = { ...pair.manager, today: tomorrow };
    for (const id of ids) expect(await findReveal(manager, id, NOW)).toBeNull();
    for (const { userId } of [open, both])
      expect(await readAlone(revealsWith(manager, userId))).toEqual([]);
    // What was revealed to the person stays theirs; what was not is over.
    const [left, kept] = [open, both].map((who) => ({ ...who, today: tomorrow }));
    expect(await findReveal(left!, ids[0] ?? "", NOW)).toBeNull();
    expect((await findReveal(kept!, ids[1] ?? "", NOW))?.theirs?.energy).toBe("REGULARLY");
  });

  test("reminds whoever has not rated", async () => {
    const pair = await newPair();
    const id = await asked(pair);
    const reminded = async (who: Side) =>
      (await findOwnReminders(pair[who], NOW)).reminders.some(
        ({ href }) => href === `/reveals/${id}`,
      );
    expect([await reminded("person"), await reminded("manager")]).toEqual([true, true]);
    await give(pair.manager, id, "SOMETIMES");
    expect([await reminded("person"), await reminded("manager")]).toEqual([true, false]);
    await leave(pair, TODAY);
    expect([await reminded("person"), await reminded("manager")]).toEqual([false, false]);
  });

  test("tells the person's export what the manager said only once both are in, and logs each look of the manager", async () => {
    const pair = await newPair();
    const id = await asked(pair);
    await give(pair.manager, id, "MY_JOB");
    const told = async (who: Side) => JSON.stringify(await exportOf(pair[who], NOW));
    expect(await told("person")).not.toContain("MY_JOB");
    const looks = async () => (await listLooks(pair.person, 1)).looks.length;
    await findReveal(pair.manager, id, NOW);
    expect(await looks()).toBe(0);
    await give(pair.person, id, "NEVER");
    expect(await told("person")).toContain("MY_JOB");
    expect(await told("manager")).not.toContain("NEVER");
    await findReveal(pair.person, id, NOW);
    expect(await looks()).toBe(0);
    await findReveal(pair.manager, id, NOW);
    const [look] = (await listLooks(pair.person, 1)).looks;
    expect(look).toMatchObject({ audience: "MANAGER", door: "PAGE", hasReveal: true });
  });

  test("is kept in order by the database too", async () => {
    const pair = await newPair();
    const id = await asked(pair);
    const where = { id };
    const rule = async (write: Promise<unknown>) =>
      violatedRule(await write.catch((e: unknown) => e));
    const early = db().blindReveal.update({ where, data: { bothInAt: NOW } });
    expect(await rule(early)).toBe("blind_reveal_when_both_in");
    await give(pair.manager, id, "NEVER");
    await give(pair.person, id, "MY_JOB");
    const late = db().revealRating.updateMany({ where: { revealId: id }, data: { ratings: "x" } });
    expect(await rule(late)).toBe("reveal_rating_while_open");
    const undone = db().blindReveal.update({ where, data: { bothInAt: null } });
    expect(await rule(undone)).toBe("blind_reveal_never_changes");
    const row = await db().revealRating.findFirstOrThrow({ where: { revealId: id } });
    expect(row.ratings).not.toContain("NEVER");
  });

  test("tells a manager's leniency to that manager alone, without those who left", async () => {
    const pair = await newPair();
    const teamId = pair.manager.managesTeamIds[0] ?? "";
    const others = [await newMember(teamId), await newMember(teamId), await newMember(teamId)];
    for (const person of others) {
      const id = await asked({ ...pair, person });
      await give(person, id, "SOMETIMES");
      await give(pair.manager, id, "REGULARLY");
    }
    expect(await findOwnLeniency(pair.manager)).toMatchObject({ mean: 1 });
    const above = viewerOf(pair.person.userId, TODAY, { managesTeamIds: [teamId] });
    expect(await findOwnLeniency(above)).toBeNull();
    const left = { userId: others[0]?.userId ?? "" };
    await db().membership.updateMany({ where: left, data: { endsOn: toDatabaseDay(TODAY) } });
    expect(await findOwnLeniency(pair.manager)).toBeNull();
  });
});
