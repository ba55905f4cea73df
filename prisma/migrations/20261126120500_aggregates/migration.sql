-- CreateEnum
CREATE TYPE "FigureScope" AS ENUM ('TEAM', 'SUBTREE', 'ORGANISATION');

-- CreateTable
CREATE TABLE "figure_consent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "scope" "FigureScope" NOT NULL,
    "given" BOOLEAN NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresOn" DATE,

    CONSTRAINT "figure_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_person" (
    "number" SERIAL NOT NULL,
    "userId" UUID,

    CONSTRAINT "figure_person_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "figure_answer" (
    "number" SERIAL NOT NULL,
    "assessmentId" UUID,

    CONSTRAINT "figure_answer_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "figure_closing" (
    "month" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "smallestGroup" INTEGER NOT NULL,

    CONSTRAINT "figure_closing_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "figure_release" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "scope" "FigureScope" NOT NULL,
    "teamId" UUID,
    "place" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "people" BYTEA NOT NULL,
    "answers" BYTEA NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "figure_release_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "figure_consent_userId_scope_decidedAt_idx" ON "figure_consent"("userId", "scope", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "figure_person_userId_key" ON "figure_person"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "figure_answer_assessmentId_key" ON "figure_answer"("assessmentId");

-- CreateIndex
CREATE INDEX "figure_release_teamId_idx" ON "figure_release"("teamId");

-- AddForeignKey
ALTER TABLE "figure_consent" ADD CONSTRAINT "figure_consent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_person" ADD CONSTRAINT "figure_person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_answer" ADD CONSTRAINT "figure_answer_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_month_fkey" FOREIGN KEY ("month") REFERENCES "figure_closing"("month") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot express: rules that hold whatever the code does.

-- The smallest group can be raised, never lowered: an aggregate once too small stays too small.
CREATE FUNCTION "refuse_smaller_group"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the smallest group only grows'
    USING ERRCODE = '23514', CONSTRAINT = 'installation_group_only_grows';
END $$;
CREATE TRIGGER "installation_group_only_grows" AFTER UPDATE OF "smallestGroup" ON "installation"
  FOR EACH ROW WHEN (NEW."smallestGroup" < OLD."smallestGroup") EXECUTE FUNCTION "refuse_smaller_group"();

-- Consents: a withdrawal has no end; history is never rewritten.
ALTER TABLE "figure_consent" ADD CONSTRAINT "figure_consent_withdrawn" CHECK ("given" OR "expiresOn" IS NULL);
CREATE TRIGGER "figure_consent_never_changes" BEFORE UPDATE OR DELETE ON "figure_consent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "figure_consent_never_goes" BEFORE TRUNCATE ON "figure_consent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- The ledger: append-only, a month closed once and in order, nothing released about fewer than five.
ALTER TABLE "figure_closing" ADD CONSTRAINT "figure_closing_month" CHECK (EXTRACT(DAY FROM "month") = 1);
ALTER TABLE "figure_closing" ADD CONSTRAINT "figure_closing_group" CHECK ("smallestGroup" >= 5);
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_large" CHECK (bit_count("people") >= 5);
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_scope" CHECK (("scope" = 'ORGANISATION') = ("teamId" IS NULL));
CREATE UNIQUE INDEX "figure_release_one_a_team" ON "figure_release" ("teamId", "scope", "month") WHERE "teamId" IS NOT NULL;
CREATE UNIQUE INDEX "figure_release_one_for_all" ON "figure_release" ("month") WHERE "teamId" IS NULL;
CREATE FUNCTION "refuse_earlier_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "figure_closing" WHERE "month" >= NEW."month") THEN
    RAISE EXCEPTION 'months are closed in order'
      USING ERRCODE = '23514', CONSTRAINT = 'figure_closing_in_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "figure_closing_in_order" BEFORE INSERT ON "figure_closing"
  FOR EACH ROW EXECUTE FUNCTION "refuse_earlier_closing"();
CREATE TRIGGER "figure_closing_never_changes" BEFORE UPDATE OR DELETE ON "figure_closing"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "figure_release_never_changes" BEFORE UPDATE OR DELETE ON "figure_release"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "figure_closing_never_goes" BEFORE TRUNCATE ON "figure_closing"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "figure_release_never_goes" BEFORE TRUNCATE ON "figure_release"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- A number is for ever: it may lose whose it is, and is then nobody's.
CREATE FUNCTION "refuse_renumbering"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whose text := CASE TG_TABLE_NAME WHEN 'figure_person' THEN 'userId' ELSE 'assessmentId' END;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."number" = OLD."number" AND to_jsonb(NEW) -> whose = 'null' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% rows never change hands', TG_TABLE_NAME
    USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_never_changes';
END $$;
CREATE TRIGGER "figure_person_never_changes" BEFORE UPDATE OR DELETE ON "figure_person"
  FOR EACH ROW EXECUTE FUNCTION "refuse_renumbering"();
CREATE TRIGGER "figure_answer_never_changes" BEFORE UPDATE OR DELETE ON "figure_answer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_renumbering"();
