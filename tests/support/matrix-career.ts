import { sealedTitle } from "@/lib/career/sealed-title";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealedTalkNote } from "@/lib/talk/sealed-note";
import { sealedSheet } from "@/lib/talk/sealed-sheet";
import type { TableFacts } from "./matrix-world";

/** A role that Jonas held and a note of his on a 1:1, his alone; and a talk sheet shared with his manager. */
export async function addCareerFacts(facts: TableFacts): Promise<void> {
  const now = new Date();
  const personId = facts.jonas ?? "";
  const day = toDatabaseDay(addDays(facts.today ?? "", -400));
  const role = { personId, work: "HANDS_ON" as const, startsOn: day, writtenAt: now };
  facts["jonas.role"] = (
    await db().roleHeld.create({ data: { ...role, title: sealedTitle("secret role") } })
  ).id;
  const questions = [{ text: "secret question", isAnswered: false }];
  const record = sealedSheet({ leaning: null, dimensions: [], actions: [], questions });
  const sheet = await db().talkSheet.create({
    data: { personId, heldOn: toDatabaseDay(facts.today ?? ""), record, writtenAt: now },
  });
  facts["jonas.sheet"] = sheet.id;
  await db().talkShare.create({
    data: {
      sheetId: sheet.id,
      audience: "MANAGER",
      audienceUserId: facts.priya ?? "",
      grade: "SHEET",
      decidedAt: now,
      expiresOn: toDatabaseDay(addDays(facts.today ?? "", 30)),
    },
  });
  const note = { personId, heldOn: day, writtenAt: now };
  facts["jonas.note"] = (
    await db().talkNote.create({ data: { ...note, text: sealedTalkNote("secret talk") } })
  ).id;
}
