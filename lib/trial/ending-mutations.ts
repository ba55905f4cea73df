import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Records the end of every trial that is over and not recorded yet; returns how many. They ended by
 * their dates: this is only the record, exactly one per trial (its key). Idempotent.
 */
export async function recordEndings(now: Date): Promise<number> {
  return db().$executeRaw`
    INSERT INTO "trial_ending" ("trialId", "way", "endedOn", "recordedAt")
    SELECT t."id", CASE WHEN t."endedEarlyOn" IS NULL THEN 'ON_ITS_DATE' ELSE 'EARLY' END::"TrialWay",
           COALESCE(t."endedEarlyOn", t."endsOn"), ${now}
    FROM "trial" t
    WHERE t."agreedAt" IS NOT NULL AND t."cancelledAt" IS NULL
      AND COALESCE(t."endedEarlyOn", t."endsOn") <= "local_day"(${now})
      AND NOT EXISTS (SELECT 1 FROM "trial_ending" e WHERE e."trialId" = t."id")
    FOR NO KEY UPDATE OF t
    ON CONFLICT DO NOTHING`;
}

/**
 * Of somebody who is removed today: calls off the trials that have not begun, and ends the one that
 * runs, so that neither keeps others from leading. The caller has locked the person.
 */
export async function endTrialsOf(
  tx: Prisma.TransactionClient,
  personId: string,
  viewer: Pick<Viewer, "userId" | "keyId" | "today">,
  now: Date,
): Promise<void> {
  const day = toDatabaseDay(viewer.today);
  // A program is nobody.
  const by = viewer.keyId ? null : viewer.userId;
  const open = { personId, declinedAt: null, cancelledAt: null, endedEarlyOn: null };
  await tx.trial.updateMany({
    where: { ...open, startsOn: { gt: day } },
    data: { cancelledAt: now, cancelledById: by },
  });
  await tx.trial.updateMany({
    where: { ...open, agreedAt: { not: null }, startsOn: { lte: day }, endsOn: { gt: day } },
    data: { endedEarlyOn: day, endedEarlyById: by },
  });
}
