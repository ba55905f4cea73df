import { db } from "@/lib/db/client";

/**
 * Writes down every trial that has come to its end and is not written down yet; returns how many. They have
 * ended by their dates already: this is the record, exactly one a trial (its key), whoever runs it and how often.
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
