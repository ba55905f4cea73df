import { db } from "@/lib/db/client";
import { quartersAhead } from "@/lib/opening/opening";
import type { TableFacts } from "./matrix-world";

/** The openings of the demo company in Storage and in Product, a quarter, and a file with one more. */
export async function addOpeningFacts(facts: TableFacts): Promise<void> {
  const idIn = async (name: string) =>
    (await db().opening.findFirstOrThrow({ where: { team: { name } } })).id;
  facts["opening.storage"] = await idIn("Storage");
  facts["opening.product"] = await idIn("Product");
  facts.quarter = quartersAhead(facts.today ?? "")[4] ?? "";
  const year = facts.quarter.slice(0, 4);
  const quarter = `${year}-Q${(Number(facts.quarter.slice(5, 7)) + 2) / 3}`;
  facts["opening.file"] = `team,track,quarter,seats\nStorage,IC,${quarter},7`;
}
