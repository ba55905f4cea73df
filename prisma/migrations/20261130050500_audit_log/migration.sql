-- CreateEnum
CREATE TYPE "AuditAsker" AS ENUM ('PERSON', 'VISITOR', 'JOB', 'COMMAND');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedBy" "AuditAsker" NOT NULL,
    "askerId" UUID,
    "act" TEXT NOT NULL,
    "personId" UUID,
    "teamId" UUID,
    "thing" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_askerId_at_idx" ON "audit_entry"("askerId", "at");

-- CreateIndex
CREATE INDEX "audit_entry_personId_at_idx" ON "audit_entry"("personId", "at");

-- CreateIndex
CREATE INDEX "audit_entry_teamId_idx" ON "audit_entry"("teamId");

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The log only grows. A person or team that goes is followed by its foreign key into it, which empties the column;
-- nothing else changes a row.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
CREATE TRIGGER "audit_entry_never_changes" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
COMMENT ON TRIGGER "audit_entry_never_changes" ON "audit_entry" IS
  'An entry of the audit log never changes and is never deleted; only an erasure removes who asked and whom it concerned.';
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
COMMENT ON TRIGGER "audit_entry_no_truncate" ON "audit_entry" IS 'The audit log cannot be emptied.';
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_asker" CHECK ("askedBy" = 'PERSON' OR "askerId" IS NULL);
COMMENT ON CONSTRAINT "audit_entry_asker" ON "audit_entry" IS
  'Only an entry of a change that a person asked for names who asked.';
