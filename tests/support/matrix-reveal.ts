import { db } from "@/lib/db/client";
import type { RevealSide } from "@/lib/db/generated/enums";
import { sealJson } from "@/lib/seal";
import { RATINGS_SEAL } from "@/lib/column/reveal";
import { sealingKey } from "@/lib/env";
import { sealedPersonNote } from "@/lib/talk/person-note/sealed-text";
import type { TableFacts } from "./matrix-world";

/**
 * Jonas's manager has rated and he has not; with Lea both have. A note of the manager about Jonas.
 * What `token` is stands in the sealed ratings, beside the areas.
 */
export async function addRevealFacts(facts: TableFacts): Promise<void> {
  facts["jonas.reveal"] = await revealOf(facts, "jonas", ["MANAGER"]);
  facts["lea.reveal"] = await revealOf(facts, "lea", ["MANAGER", "PERSON"]);
  const note = {
    personId: facts.jonas ?? "",
    authorId: facts.priya ?? "",
    text: sealedPersonNote("secret note of the manager"),
    writtenAt: new Date(),
  };
  facts["jonas.personNote"] = (await db().personNote.create({ data: note })).id;
}

/** Ratings with a text that is nowhere else. */
export function ratingsWith(token: string): string {
  return sealJson({ energy: "NEVER", coding: "MY_JOB", token }, sealingKey(), RATINGS_SEAL);
}

async function revealOf(
  facts: TableFacts,
  person: string,
  sides: readonly RevealSide[],
): Promise<string> {
  const now = new Date();
  const two = { personId: facts[person] ?? "", managerId: facts.priya ?? "" };
  const asked = { ...two, askedAt: now, askedBy: "MANAGER" as const };
  const { id } = await db().blindReveal.create({ data: asked });
  const ratings = ratingsWith("none");
  for (const side of sides)
    await db().revealRating.create({ data: { revealId: id, side, ratings, ratedAt: now } });
  if (sides.length === 2) await db().blindReveal.update({ where: { id }, data: { bothInAt: now } });
  return id;
}
