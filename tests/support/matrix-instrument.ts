import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { saveItem } from "@/lib/instrument/item-mutations";
import { beginNextVersion } from "@/lib/instrument/mutations";
import { placedItems } from "@/lib/instrument/next-version";
import { findNextVersion } from "@/lib/instrument/queries";
import type { TableFacts } from "./matrix-world";

/** Adds a next version of the questionnaire that Ada started and that could be published. */
export async function addInstrumentFacts(facts: TableFacts): Promise<void> {
  const ada = { userId: facts.ada, isAdmin: true } as Viewer;
  const now = new Date();
  await beginNextVersion(ada, now);
  const [first] = placedItems((await findNextVersion(db()))?.items ?? []);
  if (!first) throw new Error("The next version has no items.");
  const left = { en: "Something that nobody asked before.", fr: "Une chose jamais demandée." };
  const { dimension, managementSide, right, twinOfId, revision } = first;
  const asking = { dimension, managementSide, left, right };
  await saveItem(ada, first.id, { revision, asking, twinOfId }, now);
  const next = await findNextVersion(db());
  facts["next.version"] = next?.id ?? "";
  facts["next.revision"] = String(next?.revision);
  facts["next.item"] = first.id;
}
