import { beforeAll, expect, test } from "vitest";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { findHome, findOwnAgenda } from "@/lib/home/queries";
import { listDue } from "@/lib/reminder/queries";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { decideShare } from "@/lib/sharing/mutations";
import { freshDatabase } from "@/tests/support/database";
import { submitAs } from "../assessment/submitted-people";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const SUBMITTED = new Date("2026-06-01T10:00:00Z");
const after = (days: number) => new Date(SUBMITTED.getTime() + days * 86_400_000);
let [jonas, priya, team] = ["", "", ""];
const viewer = (days: number) => viewerOf(jonas, dayOf(after(days), "UTC"), { teamId: team });

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  await ensureFirstInstrument(new Date("2026-01-01T00:00:00Z"));
  team = (await db().team.create({ data: { name: "Storage" } })).id;
  const person = async (name: string) => {
    const data = { name, email: `${name}@x.example`, joinedAt: SUBMITTED };
    return (await db().user.create({ data })).id;
  };
  [jonas, priya] = [await person("jonas"), await person("priya")];
  const startsOn = toDatabaseDay("2026-01-01");
  await db().membership.create({ data: { userId: jonas, teamId: team, startsOn } });
  await db().management.create({ data: { userId: priya, teamId: team, startsOn } });
  const even = FIRST_INSTRUMENT.items.map(({ key }, at) => [key, at % 2 === 0 ? 1 : -1] as const);
  await submitAs(jonas, Object.fromEntries(even), SUBMITTED);
});

/** What is due on home, on the page of reminders, and by mail, so many days after the assessment. */
async function due(days: number) {
  const [home, page] = [
    (await findHome(viewer(days), after(days))).agenda,
    (await findOwnAgenda(viewer(days), after(days))).agenda,
  ];
  expect(page).toEqual(home);
  const mailed = await listDue(addDays("2026-06-01", days), "UTC");
  return {
    home: home.due.map(({ kind }) => kind),
    mailed: mailed.filter(({ userId }) => userId === jonas).map(({ kind }) => kind),
    coming: home.ahead.map(({ kind, day }) => `${kind} ${day}`),
  };
}

test("the sharing question and the next assessment are in one list, which mail follows for a month", async () => {
  const next = ["assessment-due 2026-08-30"];
  // On the day itself the last page of the questionnaire has just asked.
  expect(await due(0)).toEqual({ home: ["share"], mailed: [], coming: next });
  expect(await due(1)).toEqual({ home: ["share"], mailed: ["share"], coming: next });
  expect(await due(40)).toMatchObject({ home: ["share"], mailed: [] });
  const [latest] = await db().assessment.findMany({ where: { userId: jonas } });
  const choice = { audience: "MANAGER", readerId: priya, grade: "NOTHING" } as const;
  const decided = { ...choice, assessmentId: latest?.id ?? "", expiresOn: null };
  expect((await decideShare(viewer(1), decided, after(1))).ok).toBe(true);
  expect(await due(2)).toEqual({ home: [], mailed: [], coming: next });

  expect(await due(89)).toMatchObject({ home: [], mailed: [] });
  expect(await due(90)).toEqual({
    home: ["assessment-due"],
    mailed: ["assessment-due"],
    coming: [],
  });
  expect(await due(200)).toMatchObject({ home: ["assessment-due"], mailed: [] });
});

test("a new manager is asked about first, and by mail too", async () => {
  const ada = await db().user.create({ data: { name: "ada", email: "ada@x.example" } });
  await db().management.updateMany({ data: { endsOn: toDatabaseDay(dayOf(after(50), "UTC")) } });
  const startsOn = toDatabaseDay(dayOf(after(50), "UTC"));
  await db().management.create({ data: { userId: ada.id, teamId: team, startsOn } });
  expect(await due(51)).toMatchObject({ home: ["new-manager"], mailed: ["new-manager"] });
  const { newManager } = await findHome(viewer(51), after(51));
  expect(newManager).toMatchObject({ id: ada.id, hasAnswered: false });
  expect(await due(85)).toMatchObject({ home: ["new-manager"], mailed: [] });
});
