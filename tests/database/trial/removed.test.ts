import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { removePerson } from "@/lib/people/mutations";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { agreeToTrial } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "./viewer";
import { ids, later, manager, now, proposal, reason, today, trialWorld, valueOf } from "./world";

freshDatabase();
trialWorld();

const teamId = () => manager().managesTeamIds[0]!;
const lea = () => viewerOf(ids.lea, today, { teamId: teamId() });
let admin = "";

beforeAll(async () => {
  const ada = { name: "ada", email: "ada@x.example", isAdmin: true };
  admin = (await db().user.create({ data: ada })).id;
});

/** Somebody of the team with an agreed trial from a day on. */
async function agreed(email: string, startsOn = today): Promise<Viewer> {
  const { id } = await db().user.create({ data: { name: "max", email } });
  const since = toDatabaseDay(addDays(today, -99));
  await db().membership.create({ data: { userId: id, teamId: teamId(), startsOn: since } });
  const viewer = viewerOf(id, today, { teamId: teamId() });
  const trialId = await valueOf(proposeTrial(manager(), proposal(id, startsOn), now));
  expect(reason(await agreeToTrial(viewer, trialId, now))).toBe("done");
  return viewer;
}
const remove = async ({ userId }: Viewer, days: number) => {
  const ada = viewerOf(admin, addDays(today, days), { isAdmin: true });
  expect(reason(await removePerson(ada, userId, later(days)))).toBe("done");
};
const leads = async (at: Date) => (await findTeamLeads(manager(), teamId(), at)).trials;

test("a trial of somebody who was removed before it began keeps nobody from leading, and is not shown", async () => {
  const max = await agreed("max1@x.example", addDays(today, 5));
  const wanted = proposal(ids.lea, addDays(today, 9));
  expect(reason(await proposeTrial(manager(), wanted, now))).toBe("team-has-lead");
  await remove(max, 0);
  expect(await leads(now)).toEqual([]);
  expect(reason(await proposeTrial(manager(), wanted, now))).toBe("done");
});

test("a running one ends on the day of the removal, and a proposal is withdrawn", async () => {
  const max = await agreed("max2@x.example");
  const next = proposal(max.userId, addDays(today, 100));
  const open = await valueOf(proposeTrial(manager(), next, now));
  await remove(max, 3);
  const trials = await db().trial.findMany({ orderBy: { startsOn: "asc" } });
  expect(trials).toMatchObject([
    { endedEarlyOn: toDatabaseDay(addDays(today, 3)), endedEarlyById: admin, cancelledAt: null },
    { id: open, cancelledAt: later(3), cancelledById: admin },
  ]);
  const free = proposal(ids.lea, addDays(today, 3));
  const theirs = await valueOf(proposeTrial(manager(), free, now));
  expect(reason(await agreeToTrial(lea(), theirs, now))).toBe("done");
});
