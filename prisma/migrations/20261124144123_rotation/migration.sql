-- CreateEnum
CREATE TYPE "SlotWord" AS ENUM ('OVERRIDE', 'PASS', 'MOVE');

-- CreateTable
CREATE TABLE "rotation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "turnDays" INTEGER NOT NULL,
    "overlapDays" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotation_decision" (
    "id" UUID NOT NULL,
    "rotationId" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "word" "SlotWord" NOT NULL,
    "personId" UUID,
    "days" INTEGER,
    "reason" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "rotation_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotation_swap" (
    "id" UUID NOT NULL,
    "rotationId" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "otherSlot" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "rotation_swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turn" (
    "id" UUID NOT NULL,
    "rotationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "trialId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "overlapDays" INTEGER NOT NULL DEFAULT 0,
    "among" UUID[],
    "offeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rotation_wish" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rotation_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_template" (
    "teamId" UUID NOT NULL,
    "items" TEXT NOT NULL,

    CONSTRAINT "handover_template_pkey" PRIMARY KEY ("teamId")
);

-- CreateTable
CREATE TABLE "handover_list" (
    "turnId" UUID NOT NULL,
    "items" TEXT NOT NULL,
    "giverSignedAt" TIMESTAMPTZ(3),
    "takerSignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "handover_list_pkey" PRIMARY KEY ("turnId")
);

-- CreateIndex
CREATE INDEX "rotation_teamId_idx" ON "rotation"("teamId");

-- CreateIndex
CREATE INDEX "rotation_decision_rotationId_idx" ON "rotation_decision"("rotationId");

-- CreateIndex
CREATE INDEX "rotation_decision_personId_idx" ON "rotation_decision"("personId");

-- CreateIndex
CREATE INDEX "rotation_swap_rotationId_idx" ON "rotation_swap"("rotationId");

-- CreateIndex
CREATE INDEX "rotation_swap_personId_idx" ON "rotation_swap"("personId");

-- CreateIndex
CREATE INDEX "rotation_swap_otherId_idx" ON "rotation_swap"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "turn_trialId_key" ON "turn"("trialId");

-- CreateIndex
CREATE INDEX "turn_teamId_idx" ON "turn"("teamId");

-- CreateIndex
CREATE INDEX "turn_personId_idx" ON "turn"("personId");

-- CreateIndex
CREATE INDEX "turn_rotationId_idx" ON "turn"("rotationId");

-- CreateIndex
CREATE INDEX "rotation_wish_teamId_idx" ON "rotation_wish"("teamId");

-- CreateIndex
CREATE INDEX "rotation_wish_personId_idx" ON "rotation_wish"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "absence_userId_startsOn_endsOn_key" ON "absence"("userId", "startsOn", "endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_hash_key" ON "calendar_feed"("hash");

-- CreateIndex
CREATE INDEX "calendar_feed_userId_idx" ON "calendar_feed"("userId");

-- CreateIndex
CREATE INDEX "calendar_feed_teamId_idx" ON "calendar_feed"("teamId");

-- AddForeignKey
ALTER TABLE "rotation" ADD CONSTRAINT "rotation_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_decision" ADD CONSTRAINT "rotation_decision_rotationId_fkey" FOREIGN KEY ("rotationId") REFERENCES "rotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_decision" ADD CONSTRAINT "rotation_decision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_swap" ADD CONSTRAINT "rotation_swap_rotationId_fkey" FOREIGN KEY ("rotationId") REFERENCES "rotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_swap" ADD CONSTRAINT "rotation_swap_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_swap" ADD CONSTRAINT "rotation_swap_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_rotationId_fkey" FOREIGN KEY ("rotationId") REFERENCES "rotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_wish" ADD CONSTRAINT "rotation_wish_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rotation_wish" ADD CONSTRAINT "rotation_wish_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_template" ADD CONSTRAINT "handover_template_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_list" ADD CONSTRAINT "handover_list_turnId_fkey" FOREIGN KEY ("turnId") REFERENCES "turn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express: rules that hold whatever the code does.

-- Rotations: a sane rhythm, and one at a time for a team.
ALTER TABLE "rotation" ADD CONSTRAINT "rotation_dates" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "rotation" ADD CONSTRAINT "rotation_rhythm" CHECK (
  "turnDays" BETWEEN 14 AND 182 AND "overlapDays" BETWEEN 0 AND 14 AND "overlapDays" < "turnDays");
ALTER TABLE "rotation" ADD CONSTRAINT "rotation_one_per_team" EXCLUDE USING gist
  ("teamId" WITH =, daterange("startsOn", "endsOn") WITH &&);

-- Decisions and swaps: whole, said once, undone once.
ALTER TABLE "rotation_decision" ADD CONSTRAINT "rotation_decision_whole" CHECK (
  "slot" >= 0 AND ("word" = 'MOVE') = ("days" IS NOT NULL) AND ("word" = 'MOVE') = ("personId" IS NULL)
  AND ("word" = 'OVERRIDE') = ("reason" IS NOT NULL) AND ("days" IS NULL OR "days" BETWEEN 0 AND 182));
ALTER TABLE "rotation_swap" ADD CONSTRAINT "rotation_swap_whole" CHECK (
  "slot" >= 0 AND "otherSlot" >= 0 AND "slot" <> "otherSlot" AND "personId" <> "otherId"
  AND num_nonnulls("agreedAt", "declinedAt") <= 1);
CREATE TRIGGER "rotation_decision_never_changes" BEFORE UPDATE OR DELETE ON "rotation_decision" FOR EACH ROW
  WHEN (OLD."undoneAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "rotation_swap_never_changes" BEFORE UPDATE OR DELETE ON "rotation_swap" FOR EACH ROW
  WHEN (OLD."undoneAt" IS NOT NULL OR OLD."declinedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- Wishes and absences: days in order; one wish of a person in a team at a time.
ALTER TABLE "rotation_wish" ADD CONSTRAINT "rotation_wish_dates" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");
ALTER TABLE "rotation_wish" ADD CONSTRAINT "rotation_wish_once" EXCLUDE USING gist
  ("teamId" WITH =, "personId" WITH =, daterange("startsOn", "endsOn") WITH &&);
ALTER TABLE "absence" ADD CONSTRAINT "absence_dates" CHECK ("endsOn" - "startsOn" BETWEEN 1 AND 732);

-- Turns: one lead a team but for the overlap, nobody two at a time.
ALTER TABLE "turn" ADD CONSTRAINT "turn_dates" CHECK (
  "slot" >= 0 AND "endsOn" - "startsOn" BETWEEN 14 AND 196
  AND "overlapDays" BETWEEN 0 AND 14 AND "overlapDays" < "endsOn" - "startsOn");
ALTER TABLE "turn" ADD CONSTRAINT "turn_one_lead_per_team" EXCLUDE USING gist
  ("teamId" WITH =, daterange("startsOn" + "overlapDays", "endsOn") WITH &&) WHERE ("closedAt" IS NULL);
ALTER TABLE "turn" ADD CONSTRAINT "turn_one_per_person" EXCLUDE USING gist
  ("personId" WITH =, daterange("startsOn" + "overlapDays", "endsOn") WITH &&) WHERE ("closedAt" IS NULL);

-- The past is frozen: no write to a turn that has begun, no turn written into the past but by the demo,
-- whose company has one from the first day on.
CREATE FUNCTION "installation_today"() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE COALESCE((SELECT "timeZone" FROM "installation" WHERE "id" = 1), 'UTC'))::date
$$;
CREATE FUNCTION "refuse_past_turn"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deeper than 1 is a foreign key following the erasure of a person, or a turn following its trial.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."startsOn" < "installation_today"()
       AND NOT COALESCE((SELECT "demo" FROM "installation" WHERE "id" = 1), FALSE) THEN
      RAISE EXCEPTION 'turn_is_past' USING ERRCODE = '23514', CONSTRAINT = 'turn_is_past';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."startsOn" <= "installation_today"() OR OLD."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'turn_is_past' USING ERRCODE = '23514', CONSTRAINT = 'turn_is_past';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "turn_is_past" BEFORE INSERT OR UPDATE OR DELETE ON "turn"
  FOR EACH ROW EXECUTE FUNCTION "refuse_past_turn"();

-- A turn closes with its trial, in the same write.
CREATE FUNCTION "close_turn_of_trial"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "turn" SET "closedAt" = COALESCE(NEW."declinedAt", NEW."cancelledAt")
  WHERE "trialId" = NEW."id" AND "closedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "turn_closes_with_trial" AFTER UPDATE ON "trial" FOR EACH ROW
  WHEN (COALESCE(OLD."declinedAt", OLD."cancelledAt") IS NULL AND COALESCE(NEW."declinedAt", NEW."cancelledAt") IS NOT NULL)
  EXECUTE FUNCTION "close_turn_of_trial"();

-- A handover is fixed once both have signed it.
CREATE TRIGGER "handover_list_never_changes" BEFORE UPDATE OR DELETE ON "handover_list" FOR EACH ROW
  WHEN (OLD."giverSignedAt" IS NOT NULL AND OLD."takerSignedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
