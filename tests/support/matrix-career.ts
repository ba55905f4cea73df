import { sealedTitle } from "@/lib/career/sealed-title";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sealedTalkNote } from "@/lib/talk/sealed-note";
import type { TableFacts } from "./matrix-world";

/** A role that Jonas held, and a note of his on a 1:1: his alone. */
export async function addCareerFacts(facts: TableFacts): Promise<void> {
  const now = new Date();
  const personId = facts.jonas ?? "";
  const day = toDatabaseDay(addDays(facts.today ?? "", -400));
  const role = { personId, work: "HANDS_ON" as const, startsOn: day, writtenAt: now };
  facts["jonas.role"] = (
    await db().roleHeld.create({ data: { ...role, title: sealedTitle("secret role") } })
  ).id;
  const note = { personId, heldOn: day, writtenAt: now };
  facts["jonas.note"] = (
    await db().talkNote.create({ data: { ...note, text: sealedTalkNote("secret talk") } })
  ).id;
}
