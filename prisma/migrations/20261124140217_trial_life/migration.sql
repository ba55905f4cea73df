-- CreateEnum
CREATE TYPE "TrialSide" AS ENUM ('PERSON', 'MANAGER');

-- CreateEnum
CREATE TYPE "TrialWay" AS ENUM ('ON_ITS_DATE', 'EARLY');

-- CreateEnum
CREATE TYPE "TrialOutcome" AS ENUM ('CONTINUE_IC', 'TOWARDS_MANAGEMENT', 'ANOTHER_TRIAL', 'NOT_NOW');

-- AlterTable
ALTER TABLE "trial" ADD COLUMN     "declinedById" UUID,
ADD COLUMN     "forecastCodingHours" INTEGER,
ADD COLUMN     "forecastHardest" TEXT,
ADD COLUMN     "forecastPeople" INTEGER,
ADD COLUMN     "forecastTechnical" INTEGER,
ADD COLUMN     "postponedUntil" DATE;

-- CreateTable
CREATE TABLE "trial_terms" (
    "id" UUID NOT NULL,
    "trialId" UUID NOT NULL,
    "terms" TEXT NOT NULL,
    "proposedBy" "TrialSide" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personSignedAt" TIMESTAMPTZ(3),
    "managerSignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "trial_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_extension" (
    "id" UUID NOT NULL,
    "trialId" UUID NOT NULL,
    "fromEndsOn" DATE NOT NULL,
    "toEndsOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" "TrialSide" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personSignedAt" TIMESTAMPTZ(3),
    "managerSignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "trial_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_ending" (
    "trialId" UUID NOT NULL,
    "way" "TrialWay" NOT NULL,
    "endedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_ending_pkey" PRIMARY KEY ("trialId")
);

-- CreateTable
CREATE TABLE "trial_pulse" (
    "trialId" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "technical" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "codingHours" INTEGER NOT NULL,
    "peopleHours" INTEGER NOT NULL,
    "otherHours" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_pulse_pkey" PRIMARY KEY ("trialId","week")
);

-- CreateTable
CREATE TABLE "trial_pulse_link" (
    "hash" TEXT NOT NULL,
    "trialId" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "trial_pulse_link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "trial_openness" (
    "trialId" UUID NOT NULL,
    "pulses" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_openness_pkey" PRIMARY KEY ("trialId")
);

-- CreateTable
CREATE TABLE "trial_review" (
    "trialId" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "side" "TrialSide" NOT NULL,
    "answers" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_review_pkey" PRIMARY KEY ("trialId","week","side")
);

-- CreateTable
CREATE TABLE "trial_decision" (
    "id" UUID NOT NULL,
    "trialId" UUID NOT NULL,
    "outcome" "TrialOutcome" NOT NULL,
    "record" TEXT NOT NULL,
    "reviewOn" DATE NOT NULL,
    "proposedBy" "TrialSide" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personSignedAt" TIMESTAMPTZ(3),
    "managerSignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "trial_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_setting" (
    "userId" UUID NOT NULL,
    "byMail" BOOLEAN NOT NULL DEFAULT true,
    "quietFrom" INTEGER NOT NULL DEFAULT 18,
    "quietUntil" INTEGER NOT NULL DEFAULT 8,
    "weekends" BOOLEAN NOT NULL DEFAULT false,
    "weeklyCap" INTEGER NOT NULL DEFAULT 3,

    CONSTRAINT "reminder_setting_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "snoozedUntil" DATE,
    "claimedAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trial_terms_trialId_idx" ON "trial_terms"("trialId");

-- CreateIndex
CREATE INDEX "trial_extension_trialId_idx" ON "trial_extension"("trialId");

-- CreateIndex
CREATE INDEX "trial_pulse_link_trialId_idx" ON "trial_pulse_link"("trialId");

-- CreateIndex
CREATE INDEX "trial_decision_trialId_idx" ON "trial_decision"("trialId");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_userId_kind_key_key" ON "reminder"("userId", "kind", "key");

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_declinedById_fkey" FOREIGN KEY ("declinedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_terms" ADD CONSTRAINT "trial_terms_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_extension" ADD CONSTRAINT "trial_extension_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_ending" ADD CONSTRAINT "trial_ending_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_pulse" ADD CONSTRAINT "trial_pulse_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_pulse_link" ADD CONSTRAINT "trial_pulse_link_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_openness" ADD CONSTRAINT "trial_openness_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_review" ADD CONSTRAINT "trial_review_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_decision" ADD CONSTRAINT "trial_decision_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express. Rows carry their own clock: what is checked against a trial's days is the day on
-- which the row says that it was written, so that a restored backup or a demo obeys the same rules.
CREATE FUNCTION "local_day"(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (at AT TIME ZONE COALESCE((SELECT "timeZone" FROM "installation" WHERE "id" = 1), 'UTC'))::date
$$;

ALTER TABLE "trial" ADD CONSTRAINT "trial_forecast" CHECK (
  ("forecastTechnical" IS NULL OR "forecastTechnical" BETWEEN 1 AND 5)
  AND ("forecastPeople" IS NULL OR "forecastPeople" BETWEEN 1 AND 5)
  AND ("forecastCodingHours" IS NULL OR "forecastCodingHours" BETWEEN 0 AND 60));
ALTER TABLE "trial" ADD CONSTRAINT "trial_postponed" CHECK (
  ("declinedById" IS NULL AND "postponedUntil" IS NULL) OR "declinedAt" IS NOT NULL);
ALTER TABLE "trial_pulse" ADD CONSTRAINT "trial_pulse_range" CHECK (
  "week" BETWEEN 1 AND 53 AND "technical" BETWEEN 1 AND 5 AND "people" BETWEEN 1 AND 5
  AND "codingHours" BETWEEN 0 AND 80 AND "peopleHours" BETWEEN 0 AND 80 AND "otherHours" BETWEEN 0 AND 80);
ALTER TABLE "trial_review" ADD CONSTRAINT "trial_review_week" CHECK ("week" IN (2, 6, 10));
ALTER TABLE "trial_extension" ADD CONSTRAINT "trial_extension_later" CHECK ("toEndsOn" > "fromEndsOn");
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_range" CHECK (
  "quietFrom" BETWEEN 0 AND 23 AND "quietUntil" BETWEEN 0 AND 23 AND "weeklyCap" BETWEEN 0 AND 7);
CREATE UNIQUE INDEX "trial_one_decision" ON "trial_decision" ("trialId")
  WHERE "personSignedAt" IS NOT NULL AND "managerSignedAt" IS NOT NULL;

-- What two sides sign is never rewritten: an unsigned field becomes signed, and nothing else happens to a row.
CREATE FUNCTION "refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - 'personSignedAt' - 'managerSignedAt') = (to_jsonb(NEW) - 'personSignedAt' - 'managerSignedAt')
    AND (OLD."personSignedAt" IS NULL OR OLD."personSignedAt" = NEW."personSignedAt")
    AND (OLD."managerSignedAt" IS NULL OR OLD."managerSignedAt" = NEW."managerSignedAt")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows are signed, never rewritten', TG_TABLE_NAME
    USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_never_changes';
END $$;
CREATE TRIGGER "trial_terms_never_changes" BEFORE UPDATE ON "trial_terms"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "trial_extension_never_changes" BEFORE UPDATE ON "trial_extension"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "trial_decision_never_changes" BEFORE UPDATE ON "trial_decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting"();
CREATE TRIGGER "trial_review_never_changes" BEFORE UPDATE OR DELETE ON "trial_review"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "trial_ending_never_changes" BEFORE UPDATE OR DELETE ON "trial_ending"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Nothing is written to a closed trial: declined, called off, or decided by both; and while it must run, nothing
-- before its first day or after its last. The row lock makes writes and the closing wait for each other.
CREATE FUNCTION "refuse_on_closed_trial"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  t "trial"%ROWTYPE;
  -- days of grace after the end; null when the end does not matter
  grace int := NULLIF(TG_ARGV[0], '')::int;
  must_run boolean := TG_ARGV[1] = 'running';
  written date := "local_day"((to_jsonb(NEW) ->> TG_ARGV[2])::timestamptz);
BEGIN
  SELECT * INTO t FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF t."declinedAt" IS NOT NULL OR t."cancelledAt" IS NOT NULL
    OR (must_run AND (t."agreedAt" IS NULL OR written < t."startsOn"))
    OR (grace IS NOT NULL AND written >= COALESCE(t."endedEarlyOn", t."endsOn") + grace)
    OR EXISTS (SELECT 1 FROM "trial_decision" d WHERE d."trialId" = t."id"
      AND d."personSignedAt" IS NOT NULL AND d."managerSignedAt" IS NOT NULL
      AND d."id"::text IS DISTINCT FROM to_jsonb(NEW) ->> 'id')
  THEN
    RAISE EXCEPTION 'trial % is closed to this', t."id" USING ERRCODE = '23514', CONSTRAINT = 'trial_closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_terms_closed" BEFORE INSERT OR UPDATE ON "trial_terms"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_trial"('0', '', 'proposedAt');
CREATE TRIGGER "trial_extension_closed" BEFORE INSERT OR UPDATE ON "trial_extension"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_trial"('0', 'running', 'proposedAt');
CREATE TRIGGER "trial_pulse_closed" BEFORE INSERT OR UPDATE ON "trial_pulse"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_trial"('7', 'running', 'answeredAt');
CREATE TRIGGER "trial_review_closed" BEFORE INSERT ON "trial_review"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_trial"('', 'running', 'submittedAt');
CREATE TRIGGER "trial_decision_closed" BEFORE INSERT OR UPDATE ON "trial_decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_trial"('', 'running', 'proposedAt');

-- An ending says what the trial says, on or after its day.
CREATE FUNCTION "refuse_untrue_ending"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE t "trial"%ROWTYPE;
BEGIN
  SELECT * INTO t FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF t."agreedAt" IS NULL OR t."cancelledAt" IS NOT NULL
    OR NEW."endedOn" <> COALESCE(t."endedEarlyOn", t."endsOn")
    OR (NEW."way" = 'EARLY') <> (t."endedEarlyOn" IS NOT NULL)
    OR "local_day"(NEW."recordedAt") < NEW."endedOn"
  THEN
    RAISE EXCEPTION 'trial % has not ended so', t."id" USING ERRCODE = '23514', CONSTRAINT = 'trial_ending_true';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_ending_true" BEFORE INSERT ON "trial_ending"
  FOR EACH ROW EXECUTE FUNCTION "refuse_untrue_ending"();

-- What was agreed stays: whose trial, in which team; it gets longer only by an extension that both signed, by at
-- most 84 days in all; and what has ended does not begin to run again.
CREATE FUNCTION "refuse_breaking_word"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "trial_ending" WHERE "trialId" = OLD."id") THEN
    RAISE EXCEPTION 'trial % has ended', OLD."id" USING ERRCODE = '23514', CONSTRAINT = 'trial_has_ended';
  END IF;
  IF NEW."personId" <> OLD."personId" OR NEW."teamId" <> OLD."teamId" OR NEW."agreedAt" IS DISTINCT FROM OLD."agreedAt"
    OR (NEW."endsOn" - NEW."startsOn" > OLD."endsOn" - OLD."startsOn" AND NOT EXISTS (
      SELECT 1 FROM "trial_extension" e WHERE e."trialId" = OLD."id"
        AND e."personSignedAt" IS NOT NULL AND e."managerSignedAt" IS NOT NULL
        AND e."fromEndsOn" = OLD."endsOn" AND e."toEndsOn" = NEW."endsOn"
        AND NEW."startsOn" = OLD."startsOn"
        AND NEW."endsOn" - (SELECT MIN(f."fromEndsOn") FROM "trial_extension" f WHERE f."trialId" = OLD."id"
          AND f."personSignedAt" IS NOT NULL AND f."managerSignedAt" IS NOT NULL) <= 84))
  THEN
    RAISE EXCEPTION 'trial % was agreed otherwise', OLD."id"
      USING ERRCODE = '23514', CONSTRAINT = 'trial_keeps_its_word';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_keeps_its_word" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."agreedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_breaking_word"();
