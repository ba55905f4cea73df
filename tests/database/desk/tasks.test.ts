// The tasks of a week: of the manager, and of who stands in for them.
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findDesk } from "@/lib/desk/queries";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { proposeExtension, reviseTerms } from "@/lib/trial/terms/mutations";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "../trial/viewer";
import * as world from "../trial/world";

const { ids, later, manager, now, person, proposal, running, terms, today, valueOf } = world;

freshDatabase();
world.trialWorld();

beforeAll(async () => {
  const { id: teamId } = await db().team.findFirstOrThrow();
  const startsOn = toDatabaseDay("2020-01-01");
  await db().management.create({ data: { userId: ids.priya, teamId, startsOn } });
});

/** The tasks of somebody's week, some days from now: urgency, kind, person, day. */
async function tasks(viewer: Viewer, days: number) {
  const seen = { ...viewer, today: addDays(today, days) };
  const { groups = [] } = (await findDesk(seen, [], later(days))) ?? {};
  return groups.flatMap(({ name, items }) =>
    items.map(({ kind, person: about, day }) => [name, kind, about?.name, day]),
  );
}

test("a signature that is awaited is in the week, without a day", async () => {
  const id = await running();
  await proposeExtension(person(), id, { endsOn: addDays(today, 100), reason: "x" }, later(1));
  await reviseTerms(person(), id, terms("Other terms"), later(1));
  expect(await tasks(manager(), 1)).toEqual([
    ["week", "sign-extension", "jonas", null],
    ["week", "sign-terms", "jonas", null],
  ]);
});

test("who stands in has what they do in their week, and the manager the rest", async () => {
  const { id: teamId } = await db().team.findFirstOrThrow();
  const days = { startsOn: toDatabaseDay(today), endsOn: toDatabaseDay(addDays(today, 99)) };
  const both = { managerId: ids.priya, delegateId: ids.lea };
  await db().delegation.create({ data: { ...both, ...days, namedAt: now } });
  const lea = viewerOf(ids.lea, today, { teamId, standsInForTeamIds: [teamId] });

  const startsOn = addDays(today, 14);
  await valueOf(proposeTrial(person(), proposal("", startsOn), now));
  expect(await tasks(lea, 1)).toEqual([["week", "proposal", "jonas", startsOn]]);
  expect(await tasks(manager(), 1)).toEqual([]);

  await db().trial.deleteMany();
  await running();
  // The review of the second week is between the person and the manager.
  expect(await tasks(manager(), 8)).toEqual([["week", "review", "jonas", addDays(today, 20)]]);
  expect(await tasks(lea, 8)).toEqual([]);
  expect((await tasks(lea, 80)).map(([, kind]) => kind)).toEqual(["ends-soon"]);
});
