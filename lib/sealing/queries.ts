import { db } from "@/lib/db/client";
import { SEALED_COLUMNS } from "./sealed-columns";

/** How many texts each key encrypted, by key id; those from before keys had ids under "unnamed". */
export async function countByKey(): Promise<Map<string, number>> {
  const parts = SEALED_COLUMNS.map(
    ({ table, column }) => `SELECT "${column}" AS "value" FROM "${table}"`,
  );
  // The names come from the list of sealed columns, never from outside.
  const rows = await db().$queryRawUnsafe<{ key: string; texts: number }[]>(
    `SELECT CASE WHEN "value" LIKE 'v2.%' THEN split_part("value", '.', 2) ELSE 'unnamed' END AS "key",
            count(*)::int AS "texts"
     FROM (${parts.join(" UNION ALL ")}) t WHERE "value" IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ key, texts }) => [key, texts]));
}
