-- CreateEnum
CREATE TYPE "SheetGrade" AS ENUM ('NOTHING', 'SHEET');

-- AlterTable
ALTER TABLE "access_log_entry" ADD COLUMN     "talkSheetId" UUID;

-- CreateTable
CREATE TABLE "talk_sheet" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "record" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talk_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talk_share" (
    "id" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "audienceUserId" UUID NOT NULL,
    "grade" "SheetGrade" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresOn" DATE,

    CONSTRAINT "talk_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "talk_sheet_personId_heldOn_key" ON "talk_sheet"("personId", "heldOn");

-- CreateIndex
CREATE INDEX "talk_share_sheetId_audienceUserId_decidedAt_idx" ON "talk_share"("sheetId", "audienceUserId", "decidedAt");

-- CreateIndex
CREATE INDEX "talk_share_audienceUserId_idx" ON "talk_share"("audienceUserId");

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_talkSheetId_fkey" FOREIGN KEY ("talkSheetId") REFERENCES "talk_sheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_sheet" ADD CONSTRAINT "talk_sheet_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "talk_sheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_audienceUserId_fkey" FOREIGN KEY ("audienceUserId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMENT ON INDEX "talk_sheet_personId_heldOn_key" IS 'A person has one talk sheet for a day.';
CREATE TRIGGER "talk_sheet_stays_theirs" BEFORE UPDATE ON "talk_sheet" FOR EACH ROW
  WHEN (NEW."personId" <> OLD."personId") EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "talk_sheet_stays_theirs" ON "talk_sheet" IS 'A talk sheet never becomes somebody else''s.';

ALTER TABLE "talk_share" ADD CONSTRAINT "talk_share_until" CHECK (("grade" = 'NOTHING') = ("expiresOn" IS NULL));
COMMENT ON CONSTRAINT "talk_share_until" ON "talk_share" IS 'A talk sheet is shared until a day, never without an end.';
CREATE TRIGGER "talk_share_never_changes" BEFORE UPDATE OR DELETE ON "talk_share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "talk_share_never_changes" ON "talk_share" IS
  'A sharing decision never changes and is deleted only with one of the people or the sheet.';
CREATE TRIGGER "talk_share_no_truncate" BEFORE TRUNCATE ON "talk_share"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
COMMENT ON TRIGGER "talk_share_no_truncate" ON "talk_share" IS 'The sharing decisions cannot be emptied.';

ALTER TABLE "access_log_entry" DROP CONSTRAINT "access_log_entry_of_one";
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_of_one" CHECK (
  num_nonnulls("assessmentId", "planId", "talkSheetId") = 1
  AND ("assessmentId" IS NULL) = ("grade" IS NULL) AND ("planId" IS NULL) = ("planGrade" IS NULL));
COMMENT ON CONSTRAINT "access_log_entry_of_one" ON "access_log_entry" IS
  'A look is at one assessment, one plan or one talk sheet, the first two with their grade.';
