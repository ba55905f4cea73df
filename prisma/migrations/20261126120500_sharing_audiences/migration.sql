ALTER TYPE "Audience" ADD VALUE 'SPONSOR';
ALTER TYPE "Audience" ADD VALUE 'MENTOR';

ALTER TYPE "Door" ADD VALUE 'TRIAL_PAGE';
ALTER TYPE "Door" ADD VALUE 'PLAN_PAGE';
ALTER TYPE "Door" ADD VALUE 'EXPORT';
ALTER TYPE "Door" ADD VALUE 'PRINT';
ALTER TYPE "Door" ADD VALUE 'API';
ALTER TYPE "Door" ADD VALUE 'FEED';

-- DropForeignKey
ALTER TABLE "access_log_entry" DROP CONSTRAINT "access_log_entry_viewerId_fkey";

-- AlterTable
ALTER TABLE "access_log_entry" ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'MANAGER',
ADD COLUMN     "earlier" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lookId" UUID,
ALTER COLUMN "viewerId" DROP NOT NULL;

-- Entries of one view were told by reader, door and instant so far.
ALTER TABLE "access_log_entry" DISABLE TRIGGER "access_log_entry_never_changes";
UPDATE "access_log_entry" SET "lookId" = md5("viewerId"::text || "subjectId"::text || "door"::text || "at"::text)::uuid;
ALTER TABLE "access_log_entry" ENABLE TRIGGER "access_log_entry_never_changes";
ALTER TABLE "access_log_entry" ALTER COLUMN "lookId" SET NOT NULL;

-- AlterTable
ALTER TABLE "share" ADD COLUMN     "byStanding" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "standing_share" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "audienceUserId" UUID NOT NULL,
    "grade" "Grade",
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresOn" DATE,

    CONSTRAINT "standing_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "naming" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "readerId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "naming_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "standing_share_personId_decidedAt_idx" ON "standing_share"("personId", "decidedAt");

-- CreateIndex
CREATE INDEX "standing_share_audienceUserId_idx" ON "standing_share"("audienceUserId");

-- CreateIndex
CREATE INDEX "naming_personId_idx" ON "naming"("personId");

-- CreateIndex
CREATE INDEX "naming_readerId_idx" ON "naming"("readerId");

-- CreateIndex
CREATE INDEX "access_log_entry_viewerId_idx" ON "access_log_entry"("viewerId");

-- AddForeignKey
ALTER TABLE "standing_share" ADD CONSTRAINT "standing_share_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_share" ADD CONSTRAINT "standing_share_audienceUserId_fkey" FOREIGN KEY ("audienceUserId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "naming" ADD CONSTRAINT "naming_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "naming" ADD CONSTRAINT "naming_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_viewerId_fkey" FOREIGN KEY ("viewerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The log only grows. Erasing a person follows foreign keys into it, and nothing else does: the entries about
-- them go, those of what they looked at stay without their name.
CREATE FUNCTION "refuse_log_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 AND TG_OP = 'DELETE'
    AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."subjectId") THEN
    RETURN OLD;
  END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'UPDATE'
    AND to_jsonb(NEW) = jsonb_set(to_jsonb(OLD), '{viewerId}', 'null')
    AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."viewerId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'access_log_entry rows never change'
    USING ERRCODE = '23514', CONSTRAINT = 'access_log_entry_never_changes';
END $$;
DROP TRIGGER "access_log_entry_never_changes" ON "access_log_entry";
CREATE TRIGGER "access_log_entry_never_changes" BEFORE UPDATE OR DELETE ON "access_log_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_log_change"();

-- Standing choices are a history, like decisions.
CREATE TRIGGER "standing_share_never_changes" BEFORE UPDATE OR DELETE ON "standing_share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "standing_share_never_goes" BEFORE TRUNCATE ON "standing_share"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- Whom somebody names: one sponsor and one mentor at a time, nobody in two roles at once, and never oneself.
ALTER TABLE "naming" ADD CONSTRAINT "naming_of_another" CHECK ("personId" <> "readerId");
ALTER TABLE "naming" ADD CONSTRAINT "naming_of_no_manager" CHECK ("audience" <> 'MANAGER');
ALTER TABLE "naming" ADD CONSTRAINT "naming_dates" CHECK ("endedAt" IS NULL OR "endedAt" >= "namedAt");
CREATE UNIQUE INDEX "naming_one_of_each" ON "naming" ("personId", "audience") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "naming_one_role" ON "naming" ("personId", "readerId") WHERE "endedAt" IS NULL;
CREATE TRIGGER "naming_only_ends" BEFORE UPDATE ON "naming" FOR EACH ROW
  WHEN (OLD."endedAt" IS NOT NULL OR to_jsonb(NEW) - 'endedAt' <> to_jsonb(OLD) - 'endedAt')
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "naming_never_goes" BEFORE DELETE ON "naming" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "naming_no_truncate" BEFORE TRUNCATE ON "naming"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
