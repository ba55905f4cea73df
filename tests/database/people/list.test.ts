import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { inviteChosen } from "@/lib/people/mailing/mutations";
import { movePeople } from "@/lib/people/mutations";
import { listPeople } from "@/lib/people/queries";
import type { PeopleSearch } from "@/lib/people/search";
import { freshDatabase } from "@/tests/support/database";
import { loneAdmin, now } from "../applied-list";

freshDatabase();

const USUAL: PeopleSearch = { words: "", state: null, teamId: null, sort: "name", page: 1 };
let admin: Viewer;
const teams: Record<string, string> = {};
const people: Record<string, string> = {};

beforeEach(async () => {
  admin = await loneAdmin("en");
  await db().team.deleteMany();
  const addTeam = async (name: string, parentId: string | null) => {
    teams[name] = (await db().team.create({ data: { name, parentId } })).id;
  };
  await addTeam("Engineering", null);
  await addTeam("Storage", teams.Engineering!);
  await addTeam("Query", teams.Engineering!);
  await addTeam("Sales", null);
  const add = async (name: string, team: string | null, days: number) => {
    const invitedAt = new Date(now.getTime() + days * 86_400_000);
    const email = `${name.toLowerCase()}@example.com`;
    const { id } = await db().user.create({ data: { name, email, invitedAt } });
    people[name] = id;
    const startsOn = toDatabaseDay("2026-01-05");
    if (team)
      await db().membership.create({ data: { userId: id, teamId: teams[team]!, startsOn } });
  };
  await add("Zoe", "Storage", -3);
  await add("Bo", "Query", -1);
  await add("Cy", "Sales", -2);
  await add("Dee", null, -4);
});

const names = async (search: Partial<PeopleSearch>) =>
  (await listPeople(admin, { ...USUAL, ...search }))?.people.map(({ name }) => name);

test("people are sorted by name, team, state or the latest invitation", async () => {
  await db().user.update({ where: { id: people.Cy! }, data: { joinedAt: now } });
  await db().user.update({ where: { id: admin.userId }, data: { invitedAt: new Date(0) } });
  expect(await names({})).toEqual(["Ada", "Bo", "Cy", "Dee", "Zoe"]);
  expect(await names({ sort: "team" })).toEqual(["Bo", "Cy", "Zoe", "Ada", "Dee"]);
  expect(await names({ sort: "state" })).toEqual(["Bo", "Dee", "Zoe", "Ada", "Cy"]);
  expect(await names({ sort: "newest" })).toEqual(["Bo", "Cy", "Zoe", "Dee", "Ada"]);
});

test("a team stands for itself and the teams below it; the total counts the filtered ones", async () => {
  expect(await names({ teamId: teams.Engineering! })).toEqual(["Bo", "Zoe"]);
  expect(await names({ teamId: teams.Sales! })).toEqual(["Cy"]);
  const found = await listPeople(admin, { ...USUAL, teamId: teams.Engineering!, words: "zo" });
  expect(found).toMatchObject({ total: 1, people: [{ name: "Zoe", team: "Storage" }] });
  expect(await listPeople({ ...admin, isAdmin: false }, USUAL)).toBeNull();
});

test("several people move together, or nobody does", async () => {
  const chosen = [people.Zoe!, people.Bo!, people.Dee!];
  const to = { teamId: teams.Sales!, startsOn: "2026-11-24" };
  expect(await movePeople({ ...admin, isAdmin: false }, chosen, to)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await movePeople(admin, [], to)).toEqual({ ok: false, reason: "nobody-chosen" });
  const early = { ...to, startsOn: "2025-01-01" };
  expect(await movePeople(admin, chosen, early)).toEqual({ ok: false, reason: "too-early" });
  await db().user.update({ where: { id: people.Bo! }, data: { removedAt: now } });
  expect(await movePeople(admin, chosen, to)).toEqual({ ok: false, reason: "removed" });
  expect(await names({ teamId: teams.Sales! })).toEqual(["Cy"]);
  await db().user.update({ where: { id: people.Bo! }, data: { removedAt: null } });
  expect(await movePeople(admin, chosen, to)).toEqual({ ok: true, value: 3 });
  expect(await names({ teamId: teams.Sales! })).toEqual(["Bo", "Cy", "Dee", "Zoe"]);
  expect(await movePeople(admin, [people.Zoe!], { ...to, teamId: null })).toMatchObject({
    ok: true,
  });
  expect(await names({ teamId: teams.Sales! })).toEqual(["Bo", "Cy", "Dee"]);
});

test("without mail nobody is invited again, and only an admin is told so", async () => {
  expect(await inviteChosen(admin, [people.Bo!], now)).toEqual({ ok: false, reason: "no-mail" });
  const other = { ...admin, isAdmin: false };
  expect(await inviteChosen(other, [people.Bo!], now)).toEqual({
    ok: false,
    reason: "not-found",
  });
});
