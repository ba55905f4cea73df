import { db } from "@/lib/db/client";
import type { Plant } from "./canaries";
import { ratingsWith } from "./matrix-reveal";

/**
 * Plants a canary in the ratings of two blind reveals. What a manager gave stays with nobody until both
 * are in, and is then in the person's export; no page shows more than the chosen words.
 */
export async function plantRatings(fill: (text: string) => string, plant: Plant): Promise<void> {
  const column = "RevealRating.ratings";
  await db().$executeRaw`ALTER TABLE "reveal_rating" DISABLE TRIGGER USER`;
  for (const [revealId, side, token] of [
    [fill("{jonas.reveal}"), "MANAGER", plant(column, "jonas", [])],
    [fill("{lea.reveal}"), "MANAGER", plant(column, "lea", ["peer"])],
    [fill("{lea.reveal}"), "PERSON", plant(column, "lea", ["peer"])],
  ] as const)
    await db().revealRating.update({
      where: { revealId_side: { revealId, side } },
      data: { ratings: ratingsWith(token) },
    });
  await db().$executeRaw`ALTER TABLE "reveal_rating" ENABLE TRIGGER USER`;
}
