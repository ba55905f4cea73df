-- AlterEnum
ALTER TYPE "AuditAsker" ADD VALUE 'KEY';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "directoryManagerId" UUID,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "familyName" TEXT,
ADD COLUMN     "givenName" TEXT,
ADD COLUMN     "leftDirectoryAt" TIMESTAMPTZ(3),
ADD COLUMN     "userName" CITEXT;

-- AlterTable
ALTER TABLE "team" ADD COLUMN     "externalId" TEXT;

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "keyId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "user_externalId_key" ON "user"("externalId");

-- CreateIndex
CREATE UNIQUE INDEX "user_userName_key" ON "user"("userName");

-- CreateIndex
CREATE INDEX "user_directoryManagerId_idx" ON "user"("directoryManagerId");

-- CreateIndex
CREATE UNIQUE INDEX "team_externalId_key" ON "team"("externalId");

-- CreateIndex
CREATE INDEX "audit_entry_keyId_idx" ON "audit_entry"("keyId");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_directoryManagerId_fkey" FOREIGN KEY ("directoryManagerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "api_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMENT ON INDEX "user_externalId_key" IS 'The directory has no person twice.';
COMMENT ON INDEX "user_userName_key" IS 'No two people have one user name in the directory.';
COMMENT ON INDEX "team_externalId_key" IS 'No two teams are one group of the directory.';

ALTER TABLE "user" ADD CONSTRAINT "user_own_directory_manager" CHECK ("directoryManagerId" <> "id");
COMMENT ON CONSTRAINT "user_own_directory_manager" ON "user" IS 'Nobody is their own manager in the directory.';
ALTER TABLE "user" ADD CONSTRAINT "user_left_directory" CHECK ("leftDirectoryAt" IS NULL OR "removedAt" IS NOT NULL);
COMMENT ON CONSTRAINT "user_left_directory" ON "user" IS 'Whom the directory deleted is removed.';
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_key" CHECK ("keyId" IS NULL OR ("askedBy"::text = 'KEY' AND "askerId" IS NULL));
COMMENT ON CONSTRAINT "audit_entry_key" ON "audit_entry" IS 'Only a change by a program names a key, and it names nobody.';
