-- CreateEnum
CREATE TYPE "OpeningTrack" AS ENUM ('IC', 'MANAGEMENT');

-- CreateEnum
CREATE TYPE "OpeningEnd" AS ENUM ('FILLED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "opening" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "track" "OpeningTrack" NOT NULL,
    "rung" TEXT NOT NULL DEFAULT '',
    "quarter" DATE NOT NULL,
    "seats" INTEGER NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "ending" "OpeningEnd",

    CONSTRAINT "opening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "opening_teamId_idx" ON "opening"("teamId");

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "opening" ADD CONSTRAINT "opening_seats" CHECK ("seats" BETWEEN 1 AND 99);
COMMENT ON CONSTRAINT "opening_seats" ON "opening" IS 'An opening has from 1 to 99 seats.';
ALTER TABLE "opening" ADD CONSTRAINT "opening_quarter" CHECK (date_trunc('quarter', "quarter")::date = "quarter");
COMMENT ON CONSTRAINT "opening_quarter" ON "opening" IS 'An opening is for a quarter, named by its first day.';
ALTER TABLE "opening" ADD CONSTRAINT "opening_ending" CHECK (("closedAt" IS NULL) = ("ending" IS NULL));
COMMENT ON CONSTRAINT "opening_ending" ON "opening" IS 'An opening that is closed says how.';
CREATE UNIQUE INDEX "opening_once" ON "opening" ("teamId", "track", "rung", "quarter") WHERE "closedAt" IS NULL;
COMMENT ON INDEX "opening_once" IS 'The same seat is open once a team and quarter.';
