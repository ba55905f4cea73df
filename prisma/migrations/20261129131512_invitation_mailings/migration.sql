-- AlterTable
ALTER TABLE "list_invitation" ADD COLUMN     "mailingId" UUID,
ALTER COLUMN "uploadId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "invitation_mailing" (
    "id" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "sentence" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_mailing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invitation_mailing_senderId_idx" ON "invitation_mailing"("senderId");

-- CreateIndex
CREATE INDEX "list_invitation_mailingId_idx" ON "list_invitation"("mailingId");

-- AddForeignKey
ALTER TABLE "list_invitation" ADD CONSTRAINT "list_invitation_mailingId_fkey" FOREIGN KEY ("mailingId") REFERENCES "invitation_mailing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_mailing" ADD CONSTRAINT "invitation_mailing_senderId_fkey" FOREIGN KEY ("senderId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
