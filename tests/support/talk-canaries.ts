import { db } from "@/lib/db/client";
import { sealedSheet } from "@/lib/talk/sealed-sheet";
import type { Plant } from "./canaries";

/** Plants a canary in Jonas's talk sheet, which his manager sees as tests/support/matrix-career.ts says. */
export async function plantTalkTexts(fill: (text: string) => string, plant: Plant): Promise<void> {
  const text = plant("TalkSheet.record", "jonas", ["self", "manager"]);
  const questions = [{ text, isAnswered: false }];
  await db().talkSheet.update({
    where: { id: fill("{jonas.sheet}") },
    data: { record: sealedSheet({ leaning: null, dimensions: [], actions: [], questions }) },
  });
}
