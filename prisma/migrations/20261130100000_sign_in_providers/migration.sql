-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('ADMIN', 'PARTNER', 'MEMBER');

-- AlterEnum
ALTER TYPE "AuditAsker" ADD VALUE 'PROVIDER';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "fromIssuer" TEXT;

-- AlterTable
ALTER TABLE "people_partner" ADD COLUMN     "fromIssuer" TEXT;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "adminFrom" TEXT;

-- CreateTable
CREATE TABLE "provider_trust" (
    "issuer" TEXT NOT NULL,
    "domains" TEXT[],
    "createsAccounts" BOOLEAN NOT NULL DEFAULT false,
    "trustsUnverified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "provider_trust_pkey" PRIMARY KEY ("issuer")
);

-- CreateTable
CREATE TABLE "group_rule" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "role" "GroupRole" NOT NULL,
    "teamId" UUID,

    CONSTRAINT "group_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "group_rule_issuer_idx" ON "group_rule"("issuer");

-- CreateIndex
CREATE INDEX "group_rule_teamId_idx" ON "group_rule"("teamId");

-- AddForeignKey
ALTER TABLE "group_rule" ADD CONSTRAINT "group_rule_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "user" ADD CONSTRAINT "user_admin_from" CHECK ("adminFrom" IS NULL OR "isAdmin");
COMMENT ON CONSTRAINT "user_admin_from" ON "user" IS 'Only an admin was made one by a group.';
ALTER TABLE "provider_trust" ADD CONSTRAINT "provider_trust_domains" CHECK (
  cardinality("domains") > 0 OR NOT ("createsAccounts" OR "trustsUnverified"));
COMMENT ON CONSTRAINT "provider_trust_domains" ON "provider_trust" IS 'A provider makes accounts, and is believed without proof, for named domains only.';
ALTER TABLE "group_rule" ADD CONSTRAINT "group_rule_team" CHECK (("teamId" IS NULL) = ("role"::text = 'ADMIN'));
COMMENT ON CONSTRAINT "group_rule_team" ON "group_rule" IS 'A group makes admins, or gives something of one team.';
CREATE UNIQUE INDEX "group_rule_once" ON "group_rule" ("issuer", "group", "role", coalesce("teamId"::text, ''));
COMMENT ON INDEX "group_rule_once" IS 'A group gives each thing once.';
