import type { Asker } from "@/lib/audit/act";
import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { logError } from "@/lib/log";
import { open, seal } from "@/lib/seal";
import { SEALED_COLUMNS, type SealedColumn } from "./sealed-columns";

const BATCH = 200;
const FIRST_ROW = "(0,0)";
/** Waits for a busy database: nobody is waiting at a screen. */
const PATIENCE = { maxWait: 20_000, timeout: 30_000 };

/** How many texts were re-encrypted, and how many no key of the ring could decrypt. */
export type Resealed = { resealed: number; unreadable: number };

type Row = { at: string; value: string };
type Batch = { last: string | null } & Resealed;

/**
 * Re-encrypts every text that was not encrypted with the present key: in small transactions, while
 * others read and write. Idempotent and resumable, also with several processes at once. The
 * database allows only this change to submitted and closed rows. `onProgress` is called after each
 * batch.
 */
export async function resealAll(
  onProgress?: (done: Resealed) => void,
  asker: Asker = "job",
): Promise<Resealed> {
  const total = { resealed: 0, unreadable: 0 };
  for (const column of SEALED_COLUMNS) {
    let from: string | null = FIRST_ROW;
    while (from !== null) {
      const batch: Batch = await resealBatch(column, from);
      total.resealed += batch.resealed;
      total.unreadable += batch.unreadable;
      from = batch.last;
      onProgress?.({ ...total });
    }
  }
  const details = { count: total.resealed };
  if (total.resealed > 0)
    await db().$transaction((tx) => recordChange(tx, asker, { act: "texts-sealed-anew", details }));
  return total;
}

// A re-encrypted row moves to another place and is done: so one pass through the table is enough.
async function resealBatch({ table, column, purpose }: SealedColumn, from: string): Promise<Batch> {
  const ring = sealingKey();
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('pendulum.resealing', 'on', true), set_config('synchronize_seqscans', 'off', true)`;
    // The names come from the list above, never from outside.
    const rows = await tx.$queryRawUnsafe<Row[]>(
      `SELECT ctid::text AS "at", "${column}" AS "value" FROM "${table}"
       WHERE ctid > $1::tid AND "${column}" NOT LIKE $2 LIMIT ${BATCH} FOR NO KEY UPDATE`,
      from,
      `v2.${ring.current}.%`,
    );
    const anew = rows.flatMap(({ at, value }) => {
      try {
        return [{ at, value: seal(open(value, ring, purpose), ring, purpose) }];
      } catch (error) {
        logError("seal-unreadable", error, { table, column });
        return [];
      }
    });
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" t SET "${column}" = v."value"
       FROM unnest($1::text[], $2::text[]) AS v("at", "value") WHERE t.ctid = v."at"::tid`,
      anew.map(({ at }) => at),
      anew.map(({ value }) => value),
    );
    const last = rows.length < BATCH ? null : (rows.at(-1)?.at ?? null);
    return { last, resealed: anew.length, unreadable: rows.length - anew.length };
  }, PATIENCE);
}
