import { db } from "@/lib/db/client";
import type { Plant } from "./canaries";

/** Plants a canary in every text of the next version of the questionnaire. */
export async function plantNextVersion(plant: Plant): Promise<void> {
  const now = new Date();
  const canary = (column: string) => plant(column, "ada", ["admin"]);
  const begun = { basedOn: 1, begunAt: now, changedAt: now };
  const draft =
    (await db().instrumentDraft.findFirst()) ??
    (await db().instrumentDraft.create({ data: begun }));
  const words = () => ({
    en: canary("InstrumentDraftItem.content"),
    fr: canary("InstrumentDraftItem.content"),
  });
  await db().instrumentDraftItem.create({
    data: {
      draftId: draft.id,
      place: 26,
      key: canary("InstrumentDraftItem.key"),
      origin: canary("InstrumentDraftItem.origin"),
      content: { dimension: "energy", managementSide: "left", left: words(), right: words() },
      changedAt: now,
    },
  });
}
