import type { Viewer } from "@/lib/auth/viewer";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import { saveRung } from "@/lib/ladder/mutations";
import type { TableFacts } from "./matrix-world";

/** Adds a next version of the ladder that Ada began and that could be published. */
export async function addLadderFacts(facts: TableFacts): Promise<void> {
  const ada = { userId: facts.ada, isAdmin: true } as Viewer;
  const [rung] = FIRST_RUNGS;
  if (!rung) throw new Error("The first ladder has no rungs.");
  const reach = { en: "The whole platform.", fr: "Toute la plateforme." };
  await saveRung(ada, { ...rung, reach, version: 1, revision: 0 }, new Date());
  facts["ladder.revision"] = "1";
}
