-- CreateEnum
CREATE TYPE "RevealSide" AS ENUM ('PERSON', 'MANAGER');

-- AlterTable
ALTER TABLE "access_log_entry" ADD COLUMN     "revealId" UUID;

-- CreateTable
CREATE TABLE "blind_reveal" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "managerId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedBy" "RevealSide" NOT NULL,
    "bothInAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" "RevealSide",

    CONSTRAINT "blind_reveal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reveal_rating" (
    "revealId" UUID NOT NULL,
    "side" "RevealSide" NOT NULL,
    "ratings" TEXT NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reveal_rating_pkey" PRIMARY KEY ("revealId","side")
);

-- CreateIndex
CREATE INDEX "blind_reveal_personId_idx" ON "blind_reveal"("personId");

-- CreateIndex
CREATE INDEX "blind_reveal_managerId_idx" ON "blind_reveal"("managerId");

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_revealId_fkey" FOREIGN KEY ("revealId") REFERENCES "blind_reveal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_reveal" ADD CONSTRAINT "blind_reveal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blind_reveal" ADD CONSTRAINT "blind_reveal_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reveal_rating" ADD CONSTRAINT "reveal_rating_revealId_fkey" FOREIGN KEY ("revealId") REFERENCES "blind_reveal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "blind_reveal" ADD CONSTRAINT "blind_reveal_of_two" CHECK ("personId" <> "managerId");
COMMENT ON CONSTRAINT "blind_reveal_of_two" ON "blind_reveal" IS 'Nobody compares with themselves.';
ALTER TABLE "blind_reveal" ADD CONSTRAINT "blind_reveal_one_end" CHECK (
  num_nonnulls("bothInAt", "closedAt") <= 1 AND ("closedAt" IS NULL) = ("closedBy" IS NULL));
COMMENT ON CONSTRAINT "blind_reveal_one_end" ON "blind_reveal" IS
  'A blind reveal is revealed or closed, not both, and names the side that closed it.';
CREATE UNIQUE INDEX "blind_reveal_one_open" ON "blind_reveal" ("personId", "managerId")
  WHERE "bothInAt" IS NULL AND "closedAt" IS NULL;
COMMENT ON INDEX "blind_reveal_one_open" IS 'A person and a manager have one open blind reveal at a time.';
CREATE TRIGGER "blind_reveal_stays_theirs" BEFORE UPDATE ON "blind_reveal" FOR EACH ROW
  WHEN (NEW."personId" <> OLD."personId" OR NEW."managerId" IS DISTINCT FROM OLD."managerId")
  EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "blind_reveal_stays_theirs" ON "blind_reveal" IS
  'A blind reveal never becomes somebody else''s.';
CREATE TRIGGER "blind_reveal_never_changes" BEFORE UPDATE ON "blind_reveal" FOR EACH ROW
  WHEN (OLD."bothInAt" IS NOT NULL OR OLD."closedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "blind_reveal_never_changes" ON "blind_reveal" IS
  'A blind reveal that was revealed or closed never changes.';

-- What is counted as both in must hold in the same transaction, whoever writes it.
CREATE FUNCTION "refuse_untimely_reveal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given int := (SELECT count(*) FROM "reveal_rating" WHERE "revealId" = NEW."id");
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF (NEW."bothInAt" IS NOT NULL AND given <> 2) OR (NEW."closedAt" IS NOT NULL AND given <> 0) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Blind reveal %s holds %s ratings.', NEW."id", given);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "blind_reveal_when_both_in" BEFORE INSERT OR UPDATE OF "bothInAt", "closedAt" ON "blind_reveal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_untimely_reveal"();
COMMENT ON TRIGGER "blind_reveal_when_both_in" ON "blind_reveal" IS
  'A blind reveal is revealed once both ratings are in, and a closed one keeps none.';

-- The row lock makes this write and the one that reveals or closes wait for each other.
CREATE FUNCTION "refuse_rating_of_ended_reveal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reveal uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."revealId" ELSE NEW."revealId" END;
  ended boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
  SELECT "bothInAt" IS NOT NULL OR "closedAt" IS NOT NULL INTO ended
    FROM "blind_reveal" WHERE "id" = reveal FOR NO KEY UPDATE;
  IF ended THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Blind reveal %s has ended.', reveal);
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "reveal_rating_while_open" BEFORE INSERT OR UPDATE OR DELETE ON "reveal_rating"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rating_of_ended_reveal"();
COMMENT ON TRIGGER "reveal_rating_while_open" ON "reveal_rating" IS
  'A rating is given, changed or taken back only until both are in.';

ALTER TABLE "access_log_entry" DROP CONSTRAINT "access_log_entry_of_one";
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_of_one" CHECK (
  num_nonnulls("assessmentId", "planId", "talkSheetId", "revealId") = 1
  AND ("assessmentId" IS NULL) = ("grade" IS NULL) AND ("planId" IS NULL) = ("planGrade" IS NULL));
COMMENT ON CONSTRAINT "access_log_entry_of_one" ON "access_log_entry" IS
  'A look is at one assessment, plan, talk sheet or blind reveal, the first two with their grade.';
