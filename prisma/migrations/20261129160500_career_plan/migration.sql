-- CreateEnum
CREATE TYPE "PlanTarget" AS ENUM ('RUNG', 'STAY', 'GO_BACK', 'DECIDE_BY');

-- CreateEnum
CREATE TYPE "PlanGrade" AS ENUM ('NOTHING', 'ACTIONS', 'EVERYTHING');

-- CreateEnum
CREATE TYPE "ActionEnd" AS ENUM ('DONE', 'DROPPED', 'CARRIED_OVER');

-- CreateEnum
CREATE TYPE "Practice" AS ENUM ('NEVER', 'NO_OPPORTUNITY', 'SOMETIMES', 'REGULARLY', 'MY_JOB');

-- AlterTable
ALTER TABLE "access_log_entry" ADD COLUMN     "planGrade" "PlanGrade",
ADD COLUMN     "planId" UUID,
ALTER COLUMN "assessmentId" DROP NOT NULL,
ALTER COLUMN "grade" DROP NOT NULL;

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "target" "PlanTarget" NOT NULL,
    "rung" TEXT,
    "ladderVersion" INTEGER NOT NULL,
    "decideBy" DATE,
    "record" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_practice" (
    "planId" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "practice" "Practice" NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_practice_pkey" PRIMARY KEY ("planId","area")
);

-- CreateTable
CREATE TABLE "plan_action" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "record" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ending" "ActionEnd",
    "reason" TEXT,
    "carriedFromId" UUID,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_evidence" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "actionId" UUID,
    "happenedOn" DATE NOT NULL,
    "record" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_decision" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "record" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewOn" DATE NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "plan_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_share" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "audienceUserId" UUID NOT NULL,
    "grade" "PlanGrade" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresOn" DATE,

    CONSTRAINT "plan_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_personId_idx" ON "plan"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "plan_action_carriedFromId_key" ON "plan_action"("carriedFromId");

-- CreateIndex
CREATE INDEX "plan_action_planId_idx" ON "plan_action"("planId");

-- CreateIndex
CREATE INDEX "plan_action_answeredById_idx" ON "plan_action"("answeredById");

-- CreateIndex
CREATE INDEX "plan_evidence_planId_idx" ON "plan_evidence"("planId");

-- CreateIndex
CREATE INDEX "plan_evidence_actionId_idx" ON "plan_evidence"("actionId");

-- CreateIndex
CREATE INDEX "plan_comment_planId_idx" ON "plan_comment"("planId");

-- CreateIndex
CREATE INDEX "plan_comment_authorId_idx" ON "plan_comment"("authorId");

-- CreateIndex
CREATE INDEX "plan_decision_planId_idx" ON "plan_decision"("planId");

-- CreateIndex
CREATE INDEX "plan_share_planId_audienceUserId_decidedAt_idx" ON "plan_share"("planId", "audienceUserId", "decidedAt");

-- CreateIndex
CREATE INDEX "plan_share_audienceUserId_idx" ON "plan_share"("audienceUserId");

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_ladderVersion_fkey" FOREIGN KEY ("ladderVersion") REFERENCES "ladder_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_practice" ADD CONSTRAINT "plan_practice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_carriedFromId_fkey" FOREIGN KEY ("carriedFromId") REFERENCES "plan_action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "plan_action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_share" ADD CONSTRAINT "plan_share_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_share" ADD CONSTRAINT "plan_share_audienceUserId_fkey" FOREIGN KEY ("audienceUserId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One plan at a time, and what its target needs.
ALTER TABLE "plan" ADD CONSTRAINT "plan_target" CHECK (
  ("target" = 'RUNG') = ("rung" IS NOT NULL) AND ("target" = 'DECIDE_BY') = ("decideBy" IS NOT NULL));
COMMENT ON CONSTRAINT "plan_target" ON "plan" IS
  'A plan for a rung names it, a plan to decide names the day, and no other plan does.';
ALTER TABLE "plan" ADD CONSTRAINT "plan_dates" CHECK ("closedAt" IS NULL OR "closedAt" >= "startedAt");
COMMENT ON CONSTRAINT "plan_dates" ON "plan" IS 'A plan is not closed before it is started.';
CREATE UNIQUE INDEX "plan_one_open" ON "plan" ("personId") WHERE "closedAt" IS NULL;
COMMENT ON INDEX "plan_one_open" IS 'A person has one open plan at a time.';
CREATE TRIGGER "plan_never_changes" BEFORE UPDATE ON "plan" FOR EACH ROW
  WHEN (OLD."closedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "plan_never_changes" ON "plan" IS 'A closed plan never changes.';

CREATE FUNCTION "refuse_close_with_open_actions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "plan_action" WHERE "planId" = NEW."id" AND "endedAt" IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Plan %s still has open actions.', NEW."id");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "plan_no_open_actions" BEFORE UPDATE ON "plan" FOR EACH ROW
  WHEN (OLD."closedAt" IS NULL AND NEW."closedAt" IS NOT NULL)
  EXECUTE FUNCTION "refuse_close_with_open_actions"();
COMMENT ON TRIGGER "plan_no_open_actions" ON "plan" IS
  'A plan is closed once each of its actions is done, dropped or carried over.';

-- The row lock makes this write and a write that closes the plan wait for each other.
CREATE FUNCTION "refuse_on_closed_plan"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed timestamptz;
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  SELECT "closedAt" INTO closed FROM "plan" WHERE "id" = NEW."planId" FOR NO KEY UPDATE;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Plan %s is closed.', NEW."planId");
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE "plan_practice" ADD CONSTRAINT "plan_practice_area" CHECK (
  "area" IN ('energy', 'coding', 'ambiguity', 'impact', 'scale'));
COMMENT ON CONSTRAINT "plan_practice_area" ON "plan_practice" IS 'The areas are the five dimensions.';
CREATE TRIGGER "plan_practice_of_open_plan" BEFORE INSERT OR UPDATE ON "plan_practice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_plan"();
COMMENT ON TRIGGER "plan_practice_of_open_plan" ON "plan_practice" IS 'A closed plan accepts no entry.';

ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_ending" CHECK (
  ("endedAt" IS NULL) = ("ending" IS NULL)
  AND ("reason" IS NULL OR "ending" IS NOT NULL)
  AND ("ending" IS NULL OR "ending" = 'DONE' OR "reason" IS NOT NULL));
COMMENT ON CONSTRAINT "plan_action_ending" ON "plan_action" IS
  'An action ends in one of three ways; dropping it or carrying it over needs a reason.';
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_answer" CHECK (("answer" IS NULL) = ("answeredAt" IS NULL));
COMMENT ON CONSTRAINT "plan_action_answer" ON "plan_action" IS 'An answer of the manager is dated.';
CREATE TRIGGER "plan_action_never_changes" BEFORE UPDATE ON "plan_action" FOR EACH ROW
  WHEN (OLD."endedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "plan_action_never_changes" ON "plan_action" IS 'An ended action never changes.';
CREATE TRIGGER "plan_action_of_open_plan" BEFORE INSERT OR UPDATE ON "plan_action"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_plan"();
COMMENT ON TRIGGER "plan_action_of_open_plan" ON "plan_action" IS 'A closed plan accepts no entry.';

-- The trigger "plan_action_of_open_plan" fires before this one, by its name, and its lock serialises the count.
CREATE FUNCTION "refuse_fourth_action"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM "plan_action" WHERE "planId" = NEW."planId" AND "endedAt" IS NULL AND "id" <> NEW."id") >= 3 THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Plan %s has three open actions already.', NEW."planId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "plan_action_three_open" BEFORE INSERT ON "plan_action" FOR EACH ROW
  WHEN (NEW."endedAt" IS NULL) EXECUTE FUNCTION "refuse_fourth_action"();
COMMENT ON TRIGGER "plan_action_three_open" ON "plan_action" IS 'A plan has at most three open actions.';

CREATE FUNCTION "refuse_carrying_another"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "plan_action" a JOIN "plan" was ON was."id" = a."planId"
    JOIN "plan" here ON here."id" = NEW."planId" AND here."personId" = was."personId"
    WHERE a."id" = NEW."carriedFromId" AND a."ending" = 'CARRIED_OVER'
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Action %s was not carried over by this person.', NEW."carriedFromId");
  END IF;
  RETURN NEW;
END $$;
COMMENT ON INDEX "plan_action_carriedFromId_key" IS 'An action is carried over once.';
CREATE TRIGGER "plan_action_carries_own" BEFORE INSERT ON "plan_action" FOR EACH ROW
  WHEN (NEW."carriedFromId" IS NOT NULL) EXECUTE FUNCTION "refuse_carrying_another"();
COMMENT ON TRIGGER "plan_action_carries_own" ON "plan_action" IS
  'An action continues one that the same person carried over.';

CREATE TRIGGER "plan_evidence_of_open_plan" BEFORE INSERT OR UPDATE ON "plan_evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_plan"();
COMMENT ON TRIGGER "plan_evidence_of_open_plan" ON "plan_evidence" IS 'A closed plan accepts no entry.';

CREATE TRIGGER "plan_comment_never_changes" BEFORE UPDATE OR DELETE ON "plan_comment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "plan_comment_never_changes" ON "plan_comment" IS
  'A comment never changes and is deleted only with its plan.';
CREATE TRIGGER "plan_comment_of_open_plan" BEFORE INSERT ON "plan_comment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_plan"();
COMMENT ON TRIGGER "plan_comment_of_open_plan" ON "plan_comment" IS 'A closed plan accepts no entry.';

ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_review" CHECK (
  "reviewedAt" IS NULL OR "reviewedAt" >= "decidedAt");
COMMENT ON CONSTRAINT "plan_decision_review" ON "plan_decision" IS 'A decision is not reviewed before it is made.';
CREATE TRIGGER "plan_decision_only_reviewed" BEFORE UPDATE ON "plan_decision" FOR EACH ROW
  WHEN (OLD."reviewedAt" IS NOT NULL OR to_jsonb(NEW) - 'reviewedAt' <> to_jsonb(OLD) - 'reviewedAt')
  EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "plan_decision_only_reviewed" ON "plan_decision" IS
  'A decision never changes; that it was reviewed is added once.';
CREATE TRIGGER "plan_decision_of_open_plan" BEFORE INSERT ON "plan_decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_on_closed_plan"();
COMMENT ON TRIGGER "plan_decision_of_open_plan" ON "plan_decision" IS 'A closed plan accepts no entry.';

CREATE TRIGGER "plan_share_never_changes" BEFORE UPDATE OR DELETE ON "plan_share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "plan_share_never_changes" ON "plan_share" IS
  'A sharing decision never changes and is deleted only with one of the people or the plan.';
CREATE TRIGGER "plan_share_no_truncate" BEFORE TRUNCATE ON "plan_share"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
COMMENT ON TRIGGER "plan_share_no_truncate" ON "plan_share" IS 'The sharing decisions cannot be emptied.';

ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_of_one" CHECK (
  num_nonnulls("assessmentId", "planId") = 1
  AND ("assessmentId" IS NULL) = ("grade" IS NULL) AND ("planId" IS NULL) = ("planGrade" IS NULL));
COMMENT ON CONSTRAINT "access_log_entry_of_one" ON "access_log_entry" IS
  'A look is at one assessment or at one plan, with its grade.';
