-- AlterTable
ALTER TABLE "account" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_factor_removal" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "adminId" UUID,
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_invitation" (
    "userId" UUID NOT NULL,
    "uploadId" UUID NOT NULL,
    "byMail" BOOLEAN NOT NULL,
    "locale" TEXT,
    "claimedAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "list_invitation_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "second_factor_removal_personId_removedAt_idx" ON "second_factor_removal"("personId", "removedAt");

-- CreateIndex
CREATE INDEX "second_factor_removal_adminId_idx" ON "second_factor_removal"("adminId");

-- CreateIndex
CREATE INDEX "list_invitation_uploadId_idx" ON "list_invitation"("uploadId");

-- AddForeignKey
ALTER TABLE "second_factor_removal" ADD CONSTRAINT "second_factor_removal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor_removal" ADD CONSTRAINT "second_factor_removal_adminId_fkey" FOREIGN KEY ("adminId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_invitation" ADD CONSTRAINT "list_invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_invitation" ADD CONSTRAINT "list_invitation_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "roster_upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written down about a second factor stays: the person's notice is put away once, and an administrator
-- who is erased leaves no name.
CREATE FUNCTION "refuse_other_than_seen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deeper than 1 is a foreign key following the erasure of a person.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."seenAt" IS NULL
    AND (to_jsonb(OLD) - 'seenAt') = (to_jsonb(NEW) - 'seenAt')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME
    USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_never_changes';
END $$;
CREATE TRIGGER "second_factor_removal_never_changes" BEFORE UPDATE OR DELETE ON "second_factor_removal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_other_than_seen"();
CREATE TRIGGER "second_factor_removal_never_goes" BEFORE TRUNCATE ON "second_factor_removal"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
ALTER TABLE "second_factor_removal" ADD CONSTRAINT "second_factor_removal_other" CHECK ("personId" <> "adminId");
ALTER TABLE "list_invitation" ADD CONSTRAINT "list_invitation_mailed" CHECK (
  "mailedAt" IS NULL OR ("byMail" AND "claimedAt" IS NOT NULL));
