import { sealedTitle } from "@/lib/career/sealed-title";
import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { RoleWork } from "@/lib/db/generated/enums";
import { sealedTalkNote } from "@/lib/talk/sealed-note";
import { sealedPromises, sealedSheet } from "@/lib/talk/sealed-sheet";
import type { CastKey } from "../cast";
import type { Organisation } from "./organisation";

/** Days before today on which a role started and ended; null: it is held. */
type SeedRole = { title: string; work: RoleWork; from: number; to: number | null };

/** The roles that people of the demo company entered. Ines and Viktor went to leading people and back. */
const ROLES: Partial<Record<CastKey, SeedRole[]>> = {
  ines: [
    { title: "Software Engineer, Northwind", work: "HANDS_ON", from: 3900, to: 2300 },
    { title: "Engineering Manager, Northwind", work: "LEADING", from: 2300, to: 1000 },
    { title: "Senior Engineer in Storage", work: "HANDS_ON", from: 1000, to: 760 },
    { title: "Lead of the ingestion group", work: "LEADING", from: 760, to: 345 },
    { title: "Senior Engineer in Storage", work: "HANDS_ON", from: 345, to: null },
  ],
  viktor: [
    { title: "Senior Engineer in Platform", work: "HANDS_ON", from: 2900, to: 1000 },
    { title: "Engineering Manager of Storage", work: "LEADING", from: 1000, to: 480 },
    { title: "Engineer in Query", work: "HANDS_ON", from: 480, to: null },
  ],
  priya: [
    { title: "Senior Engineer", work: "HANDS_ON", from: 3300, to: 1500 },
    { title: "Tech lead of a team of six", work: "BOTH", from: 1500, to: 700 },
    { title: "Engineering Manager", work: "LEADING", from: 700, to: null },
  ],
  samir: [
    { title: "Software Engineer", work: "HANDS_ON", from: 2200, to: 1000 },
    { title: "Senior Engineer in Storage", work: "HANDS_ON", from: 1000, to: null },
  ],
  tomas: [
    { title: "Principal Engineer", work: "HANDS_ON", from: 4700, to: 2600 },
    { title: "Engineering Manager", work: "LEADING", from: 2600, to: 1000 },
    { title: "Director of Platform", work: "LEADING", from: 1000, to: null },
  ],
};

const NOTES: { person: CastKey; ago: number; text: string }[] = [
  {
    person: "ines",
    ago: 40,
    text: "Asked for two days a week without meetings. Priya will move the planning to Monday.",
  },
  {
    person: "ines",
    ago: 12,
    text: "The planning has moved. Next time: who reviews the compaction document from Query?",
  },
  {
    person: "samir",
    ago: 20,
    text: "Priya asks what would tell me that leading does not suit me.",
  },
];

/** The talk sheet that Ines shares with her manager until the day after their 1:1. */
async function seedTalkSheet(organisation: Organisation, today: Day, now: Date): Promise<void> {
  const { userId: personId = "", team = null } = organisation.people.get("ines") ?? {};
  const audienceUserId = team && organisation.managerOf(team, today)?.userId;
  const sheet = await db().talkSheet.create({
    data: {
      personId,
      heldOn: toDatabaseDay(addDays(today, 6)),
      writtenAt: now,
      promises: sealedPromises([
        {
          text: "Ask the manager of Query who reviews the document",
          byOn: addDays(today, 5),
          isDone: false,
        },
      ]),
      record: sealedSheet({
        leaning: null,
        dimensions: [],
        actions: [
          {
            what: "Get Storage and Query to agree on one compaction policy",
            difference: "One document, signed by both teams, and one less alarm a week.",
            dueOn: addDays(today, 45),
          },
        ],
        questions: [
          { text: "Who reviews the compaction document from Query?", isAnswered: false },
          { text: "Can I mentor one of the new engineers from January?", isAnswered: false },
        ],
      }),
    },
  });
  if (audienceUserId)
    await db().talkShare.create({
      data: {
        sheetId: sheet.id,
        audience: "MANAGER",
        audienceUserId,
        grade: "SHEET",
        decidedAt: now,
        expiresOn: toDatabaseDay(addDays(today, 7)),
      },
    });
}

/** Writes the roles, notes and talk sheets of people of the demo company. */
export async function seedCareers(
  organisation: Organisation,
  today: Day,
  now: Date,
): Promise<void> {
  const idOf = (key: string) => organisation.people.get(key)?.userId ?? "";
  const ago = (days: number) => toDatabaseDay(addDays(today, -days));
  await db().roleHeld.createMany({
    data: Object.entries(ROLES).flatMap(([key, roles]) =>
      roles.map(({ title, work, from, to }) => ({
        personId: idOf(key),
        work,
        startsOn: ago(from),
        endsOn: to === null ? null : ago(to),
        title: sealedTitle(title),
        writtenAt: now,
      })),
    ),
  });
  await seedTalkSheet(organisation, today, now);
  await db().talkNote.createMany({
    data: NOTES.map(({ person, ago: days, text }) => ({
      personId: idOf(person),
      heldOn: ago(days),
      text: sealedTalkNote(text),
      writtenAt: now,
    })),
  });
}
