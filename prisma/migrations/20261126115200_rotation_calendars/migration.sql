-- DropIndex
DROP INDEX "absence_userId_startsOn_endsOn_key";

-- AlterTable
ALTER TABLE "absence" ADD COLUMN     "sourceId" UUID;

-- CreateTable
CREATE TABLE "absence_source" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "unread" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "absence_source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "absence_source_userId_idx" ON "absence_source"("userId");

-- CreateIndex
CREATE INDEX "absence_sourceId_idx" ON "absence"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "absence_userId_startsOn_endsOn_sourceId_key" ON "absence"("userId", "startsOn", "endsOn", "sourceId");

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "absence_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_source" ADD CONSTRAINT "absence_source_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.

-- An absence that was entered is there once (a unique index takes two nulls for different).
CREATE UNIQUE INDEX "absence_entered_once" ON "absence" ("userId", "startsOn", "endsOn") WHERE "sourceId" IS NULL;
ALTER TABLE "absence_source" ADD CONSTRAINT "absence_source_unread" CHECK ("unread" >= 0);

-- One living address a person and calendar; what was revoked stays revoked.
CREATE UNIQUE INDEX "calendar_feed_one_living" ON "calendar_feed"
  ("userId", COALESCE("teamId", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "revokedAt" IS NULL;
CREATE TRIGGER "calendar_feed_never_changes" BEFORE UPDATE OR DELETE ON "calendar_feed" FOR EACH ROW
  WHEN (OLD."revokedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- A signature never stands under other words than those that were signed.
CREATE FUNCTION "refuse_other_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'handover_signed_as_read' USING ERRCODE = '23514', CONSTRAINT = 'handover_signed_as_read';
END $$;
CREATE TRIGGER "handover_signed_as_read" BEFORE UPDATE ON "handover_list" FOR EACH ROW
  WHEN (NEW."items" IS DISTINCT FROM OLD."items"
    AND (NEW."giverSignedAt" IS NOT NULL OR NEW."takerSignedAt" IS NOT NULL))
  EXECUTE FUNCTION "refuse_other_words"();
