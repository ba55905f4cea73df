import { db } from "@/lib/db/client";
import { sealedPromises, sealedSheet } from "@/lib/talk/sealed-sheet";
import type { Plant } from "./canaries";
import { castDay } from "./cast-day";

/** Plants a canary in Jonas's talk sheet, which his manager sees as tests/support/matrix-career.ts says. */
export async function plantTalkTexts(fill: (text: string) => string, plant: Plant): Promise<void> {
  const text = plant("TalkSheet.record", "jonas", ["self", "manager"]);
  const questions = [{ text, isAnswered: false }];
  const promised = plant("TalkSheet.promises", "jonas", ["self", "manager"]);
  const promises = sealedPromises([{ text: promised, byOn: castDay(7), isDone: false }]);
  await db().talkSheet.update({
    where: { id: fill("{jonas.sheet}") },
    data: {
      record: sealedSheet({ leaning: null, dimensions: [], actions: [], questions }),
      promises,
    },
  });
}
