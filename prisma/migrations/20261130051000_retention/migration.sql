-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "keepAssessments" INTEGER,
ADD COLUMN     "keepAudit" INTEGER,
ADD COLUMN     "keepDrafts" INTEGER,
ADD COLUMN     "keepLeavers" INTEGER,
ADD COLUMN     "keepLooks" INTEGER,
ADD COLUMN     "keepMails" INTEGER,
ADD COLUMN     "keepSessions" INTEGER;

-- CreateTable
CREATE TABLE "known_reader" (
    "personId" UUID NOT NULL,
    "readerId" UUID NOT NULL,

    CONSTRAINT "known_reader_pkey" PRIMARY KEY ("personId","readerId")
);

-- CreateIndex
CREATE INDEX "known_reader_readerId_idx" ON "known_reader"("readerId");

-- AddForeignKey
ALTER TABLE "known_reader" ADD CONSTRAINT "known_reader_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_reader" ADD CONSTRAINT "known_reader_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "installation" ADD CONSTRAINT "installation_keeps" CHECK (
  "keepAssessments" >= 24 AND "keepDrafts" >= 3 AND "keepLooks" >= 12 AND "keepAudit" >= 12
  AND "keepLeavers" >= 1 AND "keepMails" >= 12 AND "keepSessions" >= 1);
COMMENT ON CONSTRAINT "installation_keeps" ON "installation" IS
  'Nothing is kept for less than its fewest months; without a number it has no end.';

-- What is older than the installation keeps it may be deleted, by whatever hand; nothing younger may.
CREATE FUNCTION "is_past_keeping"("at" timestamptz, "months" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce("at" < now() - make_interval(months => "months"), false)
$$;

DROP TRIGGER "assessment_never_changes" ON "assessment";
CREATE FUNCTION "refuse_change_while_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE'
    AND "is_past_keeping"(OLD."submittedAt", (SELECT "keepAssessments" FROM "installation")) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('This row of %I can no longer be changed or deleted.', TG_TABLE_NAME);
END $$;
CREATE TRIGGER "assessment_never_changes" BEFORE UPDATE OR DELETE ON "assessment"
  FOR EACH ROW WHEN (OLD."submittedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change_while_kept"();
COMMENT ON TRIGGER "assessment_never_changes" ON "assessment" IS
  'A submitted assessment never changes and is deleted only with its person, or once it is older than the installation keeps it.';

CREATE OR REPLACE FUNCTION "refuse_log_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND "is_past_keeping"(OLD."at", (SELECT "keepLooks" FROM "installation")) THEN
    RETURN OLD;
  END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'DELETE'
    AND (NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."subjectId")
      OR (OLD."assessmentId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "assessment" WHERE "id" = OLD."assessmentId"))) THEN
    RETURN OLD;
  END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'UPDATE'
    AND to_jsonb(NEW) = jsonb_set(to_jsonb(OLD), '{viewerId}', 'null')
    AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."viewerId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = 'The access log cannot be changed.';
END $$;
COMMENT ON TRIGGER "access_log_entry_never_changes" ON "access_log_entry" IS
  'An entry of the access log never changes; it goes with the person or assessment it is about, or once it is older than the installation keeps it.';

CREATE OR REPLACE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND "is_past_keeping"(OLD."at", (SELECT "keepAudit" FROM "installation")) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
    AND to_jsonb(NEW) - 'askerId' - 'personId' - 'teamId' = to_jsonb(OLD) - 'askerId' - 'personId' - 'teamId'
    AND (NEW."teamId" IS NOT DISTINCT FROM OLD."teamId"
      OR (NEW."teamId" IS NULL AND NOT EXISTS (SELECT 1 FROM "team" WHERE "id" = OLD."teamId")))
    AND (NEW."askerId" IS NOT DISTINCT FROM OLD."askerId"
      OR (NEW."askerId" IS NULL AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."askerId")))
    AND (NEW."personId" IS NOT DISTINCT FROM OLD."personId"
      OR (NEW."personId" IS NULL AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."personId"))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = 'The audit log cannot be changed.';
END $$;
COMMENT ON TRIGGER "audit_entry_never_changes" ON "audit_entry" IS
  'An entry of the audit log never changes; an erasure removes who asked and whom it concerned, and it goes once it is older than the installation keeps it.';
