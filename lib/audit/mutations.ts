import { afterCommit } from "@/lib/db/after-commit";
import type { AuditEntry, Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { writeLine } from "@/lib/log";
import { requestNote } from "@/lib/request-note";
import type { Asker, Change } from "./act";

/**
 * Writes that somebody changed something, in the transaction of the change: both are committed, or
 * neither. Every mutation of the installation calls it; what people answer, share or decide about
 * themselves is never recorded.
 */
export async function recordChange(
  tx: Prisma.TransactionClient,
  asker: Asker,
  change: Change,
): Promise<void> {
  await recordChanges(tx, asker, [change]);
}

/** The same for what one act changed in many places, in one statement. */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  asker: Asker,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(
    changes.map(({ act, personId, teamId, thing = "", details = {} }) => {
      return { act, personId: personId ?? null, teamId: teamId ?? null, thing, details };
    }),
  );
  const { askedBy, askerId, keyId } = askingColumns(asker);
  const requestId = requestNote()?.id ?? "";
  // For thousands of rows Prisma's own createMany takes several times as long as the database.
  const written = await tx.$queryRaw<AuditEntry[]>`
    INSERT INTO "audit_entry"
      ("id", "askedBy", "askerId", "keyId", "act", "personId", "teamId", "thing", "details", "requestId")
    SELECT gen_random_uuid(), ${askedBy}::"AuditAsker", ${askerId}::uuid, ${keyId}::uuid, c."act", c."personId", c."teamId",
      c."thing", c."details", ${requestId}
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS c("act" text, "personId" uuid, "teamId" uuid, "thing" text, "details" jsonb)
    RETURNING *`;
  if (env().AUDIT_STDOUT === "on")
    afterCommit(tx, () => {
      for (const entry of written) writeLine({ level: "info", event: "audit", ...entry });
    });
}

function askingColumns(asker: Asker) {
  if (typeof asker === "string")
    return { askedBy: asker.toUpperCase(), askerId: null, keyId: null };
  // A key of the installation is nobody: the number of its viewer is no person's.
  if (asker.keyId) return { askedBy: "KEY", askerId: null, keyId: asker.keyId };
  return { askedBy: "PERSON", askerId: asker.userId, keyId: null };
}
