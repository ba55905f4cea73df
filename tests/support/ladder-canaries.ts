import { db } from "@/lib/db/client";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import type { Plant } from "./canaries";

/** Plants a canary in texts of the next version of the ladder. */
export async function plantNextLadder(plant: Plant): Promise<void> {
  const words = () => ({
    en: plant("LadderDraft.rungs", "ada", ["admin"]),
    fr: plant("LadderDraft.rungs", "ada", ["admin"]),
  });
  const rungs = FIRST_RUNGS.map((rung, at) => (at === 0 ? { ...rung, reach: words() } : rung));
  const begun = { basedOn: 1, rungs, changedAt: new Date() };
  const { count } = await db().ladderDraft.updateMany({ data: { rungs } });
  if (count === 0) await db().ladderDraft.create({ data: begun });
}
