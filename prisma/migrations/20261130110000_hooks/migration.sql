-- CreateEnum
CREATE TYPE "HookKind" AS ENUM ('WEBHOOK', 'SLACK', 'TEAMS');

-- AlterEnum
ALTER TYPE "Door" ADD VALUE 'DIGEST';

-- AlterTable
ALTER TABLE "reminder_setting" ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "digestOn" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "hook" (
    "id" UUID NOT NULL,
    "kind" "HookKind" NOT NULL,
    "teamId" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "secret" TEXT,
    "formerSecret" TEXT,
    "formerUntil" TIMESTAMPTZ(3),
    "events" TEXT[],
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failingSince" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "hook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hook_delivery" (
    "id" UUID NOT NULL,
    "hookId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "teamId" UUID,
    "trialId" UUID,
    "personId" UUID,
    "day" DATE,
    "week" INTEGER,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "problem" TEXT,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "hook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hook_teamId_key" ON "hook"("teamId");

-- CreateIndex
CREATE INDEX "hook_delivery_nextAt_idx" ON "hook_delivery"("nextAt");

-- CreateIndex
CREATE INDEX "hook_delivery_happenedAt_idx" ON "hook_delivery"("happenedAt");

-- CreateIndex
CREATE INDEX "hook_delivery_teamId_idx" ON "hook_delivery"("teamId");

-- CreateIndex
CREATE INDEX "hook_delivery_trialId_idx" ON "hook_delivery"("trialId");

-- CreateIndex
CREATE INDEX "hook_delivery_personId_idx" ON "hook_delivery"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "hook_delivery_hookId_event_key_key" ON "hook_delivery"("hookId", "event", "key");

-- AddForeignKey
ALTER TABLE "hook" ADD CONSTRAINT "hook_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_hookId_fkey" FOREIGN KEY ("hookId") REFERENCES "hook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMENT ON INDEX "hook_teamId_key" IS 'A team has one channel.';
COMMENT ON INDEX "hook_delivery_hookId_event_key_key" IS 'A hook is told of an event once.';
ALTER TABLE "hook" ADD CONSTRAINT "hook_kind" CHECK (
  ("kind" = 'WEBHOOK' AND "teamId" IS NULL AND "secret" IS NOT NULL AND "locale" IS NULL AND "name" <> '')
  OR ("kind" <> 'WEBHOOK' AND "teamId" IS NOT NULL AND "secret" IS NULL AND "locale" IS NOT NULL)
);
COMMENT ON CONSTRAINT "hook_kind" ON "hook" IS 'A webhook belongs to the installation and signs what it sends; a channel belongs to a team and has a language.';
ALTER TABLE "hook" ADD CONSTRAINT "hook_former_secret" CHECK (
  ("formerSecret" IS NULL) = ("formerUntil" IS NULL) AND ("formerSecret" IS NULL OR "secret" IS NOT NULL)
);
COMMENT ON CONSTRAINT "hook_former_secret" ON "hook" IS 'A former secret signs beside a present one, until a stated moment.';
ALTER TABLE "hook_delivery" ADD CONSTRAINT "hook_delivery_arrived" CHECK ("deliveredAt" IS NULL OR "nextAt" IS NULL);
COMMENT ON CONSTRAINT "hook_delivery_arrived" ON "hook_delivery" IS 'What has arrived is not attempted again by itself.';
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_digest_day" CHECK ("digestOn" BETWEEN 1 AND 7);
COMMENT ON CONSTRAINT "reminder_setting_digest_day" ON "reminder_setting" IS 'A weekly mail comes on a day of the week.';
