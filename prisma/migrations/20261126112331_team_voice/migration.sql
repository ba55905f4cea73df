-- CreateTable
CREATE TABLE "trial_voice" (
    "trialId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "answers" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_voice_pkey" PRIMARY KEY ("trialId","userId")
);

-- CreateTable
CREATE TABLE "trial_voice_figures" (
    "trialId" UUID NOT NULL,
    "figures" JSONB,
    "closedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trial_voice_figures_pkey" PRIMARY KEY ("trialId")
);

-- CreateIndex
CREATE INDEX "trial_voice_userId_idx" ON "trial_voice"("userId");

-- AddForeignKey
ALTER TABLE "trial_voice" ADD CONSTRAINT "trial_voice_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_voice" ADD CONSTRAINT "trial_voice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_voice_figures" ADD CONSTRAINT "trial_voice_figures_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody answers about their own trial, and nobody once the figures are written. The row lock makes answers and
-- the closing wait for each other.
CREATE FUNCTION "refuse_late_voice"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid;
BEGIN
  SELECT "personId" INTO person FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF person = NEW."userId" THEN
    RAISE EXCEPTION 'trial % is their own', NEW."trialId" USING ERRCODE = '23514', CONSTRAINT = 'trial_voice_of_team';
  END IF;
  IF EXISTS (SELECT 1 FROM "trial_voice_figures" WHERE "trialId" = NEW."trialId") THEN
    RAISE EXCEPTION 'team has been heard' USING ERRCODE = '23514', CONSTRAINT = 'trial_voice_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_voice_in_time" BEFORE INSERT OR UPDATE ON "trial_voice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_late_voice"();

-- Figures are written once, when no single answer is left.
CREATE FUNCTION "refuse_kept_voices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "trial_voice" WHERE "trialId" = NEW."trialId") THEN
    RAISE EXCEPTION 'answers of trial % are still kept', NEW."trialId"
      USING ERRCODE = '23514', CONSTRAINT = 'trial_voice_forgotten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_voice_figures_alone" BEFORE INSERT ON "trial_voice_figures"
  FOR EACH ROW EXECUTE FUNCTION "refuse_kept_voices"();
CREATE TRIGGER "trial_voice_figures_never_changes" BEFORE UPDATE OR DELETE ON "trial_voice_figures"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
