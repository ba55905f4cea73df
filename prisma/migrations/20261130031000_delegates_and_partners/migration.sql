-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "managerId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_partner" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "people_partner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delegation_managerId_idx" ON "delegation"("managerId");

-- CreateIndex
CREATE INDEX "delegation_delegateId_idx" ON "delegation"("delegateId");

-- CreateIndex
CREATE INDEX "people_partner_userId_idx" ON "people_partner"("userId");

-- CreateIndex
CREATE INDEX "people_partner_teamId_idx" ON "people_partner"("teamId");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_partner" ADD CONSTRAINT "people_partner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_partner" ADD CONSTRAINT "people_partner_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_of_two" CHECK ("managerId" <> "delegateId");
COMMENT ON CONSTRAINT "delegation_of_two" ON "delegation" IS 'Nobody stands in for themselves.';
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_dates" CHECK (
  "endsOn" > "startsOn" OR ("endsOn" = "startsOn" AND "endedAt" IS NOT NULL));
COMMENT ON CONSTRAINT "delegation_dates" ON "delegation" IS
  'Somebody stands in for at least a day, unless it was ended early.';
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_one_at_a_time" EXCLUDE USING gist
  ("managerId" WITH =, daterange("startsOn", "endsOn") WITH &&);
COMMENT ON CONSTRAINT "delegation_one_at_a_time" ON "delegation" IS
  'One person at a time stands in for a manager.';
CREATE TRIGGER "delegation_stays_theirs" BEFORE UPDATE ON "delegation" FOR EACH ROW
  WHEN (NEW."managerId" <> OLD."managerId" OR NEW."delegateId" <> OLD."delegateId")
  EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "delegation_stays_theirs" ON "delegation" IS
  'A delegation never moves to other people.';

ALTER TABLE "people_partner" ADD CONSTRAINT "people_partner_dates" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
COMMENT ON CONSTRAINT "people_partner_dates" ON "people_partner" IS 'A people partner does not end before they begin.';
ALTER TABLE "people_partner" ADD CONSTRAINT "people_partner_once" EXCLUDE USING gist
  ("userId" WITH =, "teamId" WITH =, daterange("startsOn", "endsOn") WITH &&);
COMMENT ON CONSTRAINT "people_partner_once" ON "people_partner" IS
  'A person is a people partner of a team once at a time.';
