-- Figures are released once a quarter. What the monthly rule counted is used; what it showed about teams with those
-- below them, and about the organisation, stays readable. Figures of single teams go.

DROP TRIGGER "figure_answer_never_changes" ON "figure_answer";
DROP TRIGGER "figure_person_never_changes" ON "figure_person";
DROP TRIGGER "figure_closing_in_order" ON "figure_closing";
DROP TRIGGER "figure_closing_never_changes" ON "figure_closing";
DROP TRIGGER "figure_release_never_changes" ON "figure_release";
DROP TRIGGER "figure_consent_never_changes" ON "figure_consent";

-- Which answers were counted: `answers` holds the smallest number in four bytes, then a bit for each number from there.
CREATE TEMPORARY TABLE "counted" AS
SELECT DISTINCT p."first" + bit AS "number"
FROM "figure_release" r
CROSS JOIN LATERAL (SELECT (get_byte(r."answers", 0) << 24) | (get_byte(r."answers", 1) << 16)
  | (get_byte(r."answers", 2) << 8) | get_byte(r."answers", 3) AS "first", substring(r."answers" FROM 5) AS "bits") p
CROSS JOIN LATERAL generate_series(0, 8 * length(p."bits") - 1) bit
WHERE get_bit(p."bits", bit) = 1;

DELETE FROM "figure_answer" f
WHERE f."assessmentId" IS NULL OR NOT EXISTS (SELECT 1 FROM "counted" c WHERE c."number" = f."number");
DROP TABLE "counted";
ALTER TABLE "figure_answer" DROP CONSTRAINT "figure_answer_assessmentId_fkey";
DROP INDEX "figure_answer_assessmentId_key";
ALTER TABLE "figure_answer" DROP CONSTRAINT "figure_answer_pkey",
  DROP COLUMN "number",
  ALTER COLUMN "assessmentId" SET NOT NULL,
  ADD COLUMN "cellId" INTEGER,
  ADD CONSTRAINT "figure_answer_pkey" PRIMARY KEY ("assessmentId");
CREATE INDEX "figure_answer_cellId_idx" ON "figure_answer"("cellId");
ALTER TABLE "figure_answer" ADD CONSTRAINT "figure_answer_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever led no team when an old figure was shown still knows their own part of it, and people are not numbered any
-- more. So old figures are shown to those alone who led then, or who were counted in none (lib/release/queries.ts).
DROP TABLE "figure_person";
DROP FUNCTION "refuse_renumbering"();

-- A closing is named by the day on which it happens.
ALTER TABLE "figure_release" DROP CONSTRAINT "figure_release_month_fkey";
ALTER TABLE "figure_closing" DROP CONSTRAINT "figure_closing_month";
ALTER TABLE "figure_closing" RENAME COLUMN "month" TO "closesOn";
ALTER TABLE "figure_release" RENAME COLUMN "month" TO "closesOn";
DELETE FROM "figure_release" WHERE "scope" = 'TEAM';
DROP INDEX "figure_release_one_a_team";
DROP INDEX "figure_release_one_for_all";
ALTER TABLE "figure_release" DROP CONSTRAINT "figure_release_large",
  DROP CONSTRAINT "figure_release_scope",
  DROP COLUMN "scope",
  DROP COLUMN "place",
  DROP COLUMN "level",
  DROP COLUMN "people",
  DROP COLUMN "answers";
ALTER TABLE "figure_closing" DROP CONSTRAINT "figure_closing_pkey";
UPDATE "figure_closing" SET "closesOn" = "closesOn" + INTERVAL '1 month';
UPDATE "figure_release" SET "closesOn" = "closesOn" + INTERVAL '1 month';
ALTER TABLE "figure_closing" ADD CONSTRAINT "figure_closing_pkey" PRIMARY KEY ("closesOn");
ALTER TABLE "figure_closing" ADD CONSTRAINT "figure_closing_day" CHECK (EXTRACT(DAY FROM "closesOn") = 1);
COMMENT ON CONSTRAINT "figure_closing_day" ON "figure_closing" IS 'Figures are closed on the first day of a month.';
COMMENT ON CONSTRAINT "figure_closing_group" ON "figure_closing" IS 'Figures are closed with a smallest group of at least five.';
ALTER TABLE "figure_release" ADD CONSTRAINT "figure_release_closesOn_fkey" FOREIGN KEY ("closesOn") REFERENCES "figure_closing"("closesOn") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "figure_release_one_a_team" ON "figure_release" ("teamId", "closesOn") WHERE "teamId" IS NOT NULL;
COMMENT ON INDEX "figure_release_one_a_team" IS 'A team with those below it has one figure for each closing.';
CREATE UNIQUE INDEX "figure_release_one_for_all" ON "figure_release" ("closesOn") WHERE "teamId" IS NULL;
COMMENT ON INDEX "figure_release_one_for_all" IS 'The organisation has one figure for each closing.';

-- CreateTable
CREATE TABLE "figure_cell" (
    "id" SERIAL NOT NULL,
    "closesOn" DATE NOT NULL,
    "teamId" UUID,
    "size" INTEGER NOT NULL,
    "shown" JSONB NOT NULL,

    CONSTRAINT "figure_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_part" (
    "releaseId" UUID NOT NULL,
    "cellId" INTEGER NOT NULL,

    CONSTRAINT "figure_part_pkey" PRIMARY KEY ("releaseId","cellId")
);

CREATE INDEX "figure_cell_teamId_idx" ON "figure_cell"("teamId");
CREATE INDEX "figure_part_cellId_idx" ON "figure_part"("cellId");
ALTER TABLE "figure_cell" ADD CONSTRAINT "figure_cell_closesOn_fkey" FOREIGN KEY ("closesOn") REFERENCES "figure_closing"("closesOn") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "figure_cell" ADD CONSTRAINT "figure_cell_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "figure_answer" ADD CONSTRAINT "figure_answer_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "figure_cell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "figure_part" ADD CONSTRAINT "figure_part_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "figure_release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "figure_part" ADD CONSTRAINT "figure_part_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "figure_cell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "figure_cell" ADD CONSTRAINT "figure_cell_large" CHECK ("size" >= 5);
COMMENT ON CONSTRAINT "figure_cell_large" ON "figure_cell" IS 'At least five answers are counted together.';
CREATE UNIQUE INDEX "figure_cell_one_a_team" ON "figure_cell" ("teamId", "closesOn") WHERE "teamId" IS NOT NULL;
COMMENT ON INDEX "figure_cell_one_a_team" IS 'A team with those below it counts answers once in each closing.';
CREATE UNIQUE INDEX "figure_cell_one_for_all" ON "figure_cell" ("closesOn") WHERE "teamId" IS NULL;
COMMENT ON INDEX "figure_cell_one_for_all" IS 'The rest of the organisation counts answers once in each closing.';
COMMENT ON CONSTRAINT "figure_answer_pkey" ON "figure_answer" IS 'An answer is counted once, for ever.';

-- An answer enters a cell with the others of it, or never.
CREATE FUNCTION "refuse_answer_beyond_cell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "figure_cell" c WHERE c."id" = NEW."cellId"
      AND c."size" < (SELECT count(*) FROM "figure_answer" a WHERE a."cellId" = c."id")
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'A cell counts no more answers than it says.';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "figure_answer_within_cell" AFTER INSERT ON "figure_answer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "refuse_answer_beyond_cell"();
COMMENT ON TRIGGER "figure_answer_within_cell" ON "figure_answer" IS 'A cell counts no more answers than it says.';

CREATE OR REPLACE FUNCTION "refuse_earlier_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "figure_closing" WHERE "closesOn" >= NEW."closesOn") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'Figures are closed in order, each day once.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "figure_closing_in_order" BEFORE INSERT ON "figure_closing"
  FOR EACH ROW EXECUTE FUNCTION "refuse_earlier_closing"();
COMMENT ON TRIGGER "figure_closing_in_order" ON "figure_closing" IS 'Figures are closed in order, each day once.';
CREATE TRIGGER "figure_closing_never_changes" BEFORE UPDATE OR DELETE ON "figure_closing"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_closing_never_changes" ON "figure_closing" IS 'A closing never changes and is never deleted.';
COMMENT ON TRIGGER "figure_closing_no_truncate" ON "figure_closing" IS 'The closings cannot be emptied.';
CREATE TRIGGER "figure_release_never_changes" BEFORE UPDATE OR DELETE ON "figure_release"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_release_never_changes" ON "figure_release" IS 'A released figure never changes and is never deleted.';
CREATE TRIGGER "figure_cell_never_changes" BEFORE UPDATE OR DELETE ON "figure_cell"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_cell_never_changes" ON "figure_cell" IS 'A cell never changes and is never deleted.';
CREATE TRIGGER "figure_cell_no_truncate" BEFORE TRUNCATE ON "figure_cell"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
COMMENT ON TRIGGER "figure_cell_no_truncate" ON "figure_cell" IS 'The cells cannot be emptied.';
CREATE TRIGGER "figure_part_never_changes" BEFORE UPDATE OR DELETE ON "figure_part"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_part_never_changes" ON "figure_part" IS 'The cells of a figure never change.';
CREATE TRIGGER "figure_answer_never_changes" BEFORE UPDATE OR DELETE ON "figure_answer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_answer_never_changes" ON "figure_answer" IS 'That an answer was counted goes only with the answer itself.';

-- One consent instead of three. A cell counts in every wider figure, so whoever agreed to both of these agrees; whoever
-- refused both, or withdrew one of them, refuses; everybody else is asked anew.
CREATE TEMPORARY TABLE "decided" AS
WITH "moment" AS (
  SELECT DISTINCT "userId", "decidedAt" FROM "figure_consent" WHERE "scope" <> 'TEAM'
), "held" AS (
  SELECT m.*, s."given" AS "subtree", s."expiresOn" AS "subtreeUntil", o."given" AS "all", o."expiresOn" AS "allUntil"
  FROM "moment" m
  LEFT JOIN LATERAL (SELECT * FROM "figure_consent" c WHERE c."userId" = m."userId" AND c."scope" = 'SUBTREE'
    AND c."decidedAt" <= m."decidedAt" ORDER BY c."decidedAt" DESC, c."given" LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT * FROM "figure_consent" c WHERE c."userId" = m."userId" AND c."scope" = 'ORGANISATION'
    AND c."decidedAt" <= m."decidedAt" ORDER BY c."decidedAt" DESC, c."given" LIMIT 1) o ON true
), "stated" AS (
  SELECT "userId", "decidedAt", coalesce("subtree" AND "all", false) AS "given",
         CASE WHEN "subtree" AND "all" THEN least("subtreeUntil", "allUntil") END AS "expiresOn",
         NOT "subtree" AND NOT "all" AS "refused",
         bool_or(coalesce("subtree" AND "all", false)) OVER (PARTITION BY "userId" ORDER BY "decidedAt") AS "everGiven"
  FROM "held"
), "kept" AS (
  SELECT *, lag(row("given", "expiresOn")) OVER (PARTITION BY "userId" ORDER BY "decidedAt") AS "before"
  FROM "stated" WHERE "given" OR "everGiven" OR "refused"
)
SELECT "userId", "decidedAt", "given", "expiresOn" FROM "kept"
WHERE "before" IS NULL OR "before" IS DISTINCT FROM row("given", "expiresOn");

DELETE FROM "figure_consent";
DROP INDEX "figure_consent_userId_scope_decidedAt_idx";
ALTER TABLE "figure_consent" DROP COLUMN "scope";
INSERT INTO "figure_consent" ("id", "userId", "given", "decidedAt", "expiresOn")
SELECT gen_random_uuid(), "userId", "given", "decidedAt", "expiresOn" FROM "decided";
DROP TABLE "decided";
CREATE INDEX "figure_consent_userId_decidedAt_idx" ON "figure_consent"("userId", "decidedAt");
CREATE TRIGGER "figure_consent_never_changes" BEFORE UPDATE OR DELETE ON "figure_consent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "figure_consent_never_changes" ON "figure_consent" IS 'A consent never changes and is deleted only with its person.';

DROP TYPE "FigureScope";
