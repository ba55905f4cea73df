// Every list of names is in the order of the reader's language: what is sorted here, and what the
// database sorts page by page.
import { beforeAll, expect, test } from "vitest";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listPeople } from "@/lib/people/queries";
import { listAllTeams, listOwnTeams } from "@/lib/team/list-queries";
import { findTeamPage } from "@/lib/team/queries";
import { listTeamChances } from "@/lib/trial/chance/queries";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "@/tests/database/trial/viewer";

freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
const NAMES = ["Luis", "Zoé", "Émile", "emma", "Léa", "Ömer", "Oskar", "Ada", "Łukasz", "Lena"];
const IN_ORDER = ["Ada", "Émile", "emma", "Léa", "Lena", "Luis", "Łukasz", "Ömer", "Oskar", "Zoé"];

const teams: Record<string, string> = {};
let manager = "";

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  const add = async (name: string, parentId: string | null = null) => {
    const { id } = await db().team.create({ data: { name, parentId } });
    teams[name] = id;
    return id;
  };
  const top = await add("Recherche");
  for (const name of ["Stockage", "Édition", "Essais", "stages"]) await add(name, top);
  const rows = NAMES.map((name, at) => ({ name, email: `p${at}@x.example` }));
  const people = await db().user.createManyAndReturn({ data: rows, select: { id: true } });
  const startsOn = toDatabaseDay("2026-01-01");
  await db().membership.createMany({
    data: people.map(({ id }) => ({ userId: id, teamId: top, startsOn })),
  });
  manager = (await db().user.create({ data: { name: "Zzz", email: "m@x.example" } })).id;
});

const reader = (locale: string | null) => {
  const all = Object.values(teams);
  const more = { managesTeamIds: all, overseesTeamIds: all, isAdmin: true, locale };
  return viewerOf(manager, TODAY, more);
};
const namesOf = (list: readonly { name: string }[] | null | undefined) =>
  (list ?? []).map(({ name }) => name);

test.each(["en", "fr", null])("for a reader in %s", async (locale) => {
  const viewer = reader(locale);
  const page = await findTeamPage(viewer, teams.Recherche ?? "", NOW);
  expect(namesOf(page?.members)).toEqual(IN_ORDER);
  const below = ["Édition", "Essais", "stages", "Stockage"];
  expect(namesOf(page?.subTeams)).toEqual(below);
  expect(namesOf(await listOwnTeams(viewer))).toEqual([
    "Édition",
    "Essais",
    "Recherche",
    ...below.slice(2),
  ]);
  expect(namesOf(await listAllTeams(viewer))).toEqual(["Recherche", ...below]);
  const chances = await listTeamChances(viewer, NOW);
  expect(namesOf(chances)).toEqual(["Édition", "Essais", "Recherche", ...below.slice(2)]);
  expect(namesOf(chances.find(({ name }) => name === "Recherche")?.people)).toEqual(IN_ORDER);
  const found = await listPeople(viewer, {
    words: "",
    state: null,
    teamId: null,
    sort: "name",
    page: 1,
  });
  expect(namesOf(found?.people)).toEqual([...IN_ORDER, "Zzz"]);
});
