-- Every rule has one stable name, by which lib/db/violation.ts knows it. A constraint or a unique index has its
-- own; a trigger raises the name of the trigger (TG_NAME). Messages are for people who read logs: no code reads
-- them. The sentences of COMMENT ON are what docs/database-rules.md says about each rule.

-- Names that say what the rule is.
ALTER TRIGGER "access_log_entry_never_goes" ON "access_log_entry" RENAME TO "access_log_entry_no_truncate";
ALTER TRIGGER "calibration_never_goes" ON "calibration" RENAME TO "calibration_no_truncate";
ALTER TRIGGER "careless_count_never_goes" ON "careless_count" RENAME TO "careless_count_no_truncate";
ALTER TRIGGER "context_revision_never_goes" ON "context_revision" RENAME TO "context_revision_no_truncate";
ALTER TRIGGER "figure_closing_never_goes" ON "figure_closing" RENAME TO "figure_closing_no_truncate";
ALTER TRIGGER "figure_consent_never_goes" ON "figure_consent" RENAME TO "figure_consent_no_truncate";
ALTER TRIGGER "figure_release_never_goes" ON "figure_release" RENAME TO "figure_release_no_truncate";
ALTER TRIGGER "instrument_never_goes" ON "instrument" RENAME TO "instrument_no_truncate";
ALTER TRIGGER "naming_never_goes" ON "naming" RENAME TO "naming_no_delete";
ALTER TRIGGER "second_factor_removal_never_goes" ON "second_factor_removal" RENAME TO "second_factor_removal_no_truncate";
ALTER TRIGGER "share_never_goes" ON "share" RENAME TO "share_no_truncate";
ALTER TRIGGER "standing_share_never_goes" ON "standing_share" RENAME TO "standing_share_no_truncate";
ALTER TRIGGER "trial_ending_true" ON "trial_ending" RENAME TO "trial_ending_matches_trial";
ALTER TRIGGER "trial_voice_figures_alone" ON "trial_voice_figures" RENAME TO "trial_voice_figures_after_deletion";
ALTER TRIGGER "user_leaves_no_number" ON "user" RENAME TO "user_erasure_reaches_lists";

ALTER FUNCTION "refuse_rewriting"() RENAME TO "refuse_change_but_signing";
ALTER FUNCTION "refuse_other_than_seen"() RENAME TO "refuse_change_but_seen";
ALTER FUNCTION "refuse_other_words"() RENAME TO "refuse_change_of_signed_text";
ALTER FUNCTION "refuse_untrue_ending"() RENAME TO "refuse_wrong_ending";
ALTER FUNCTION "refuse_kept_voices"() RENAME TO "refuse_figures_beside_answers";

-- Every function that guards updates lets the sealing of texts with another key through: see "is_resealing".

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('This row of %I can no longer be changed or deleted.', TG_TABLE_NAME);
END $$;

CREATE OR REPLACE FUNCTION "refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('The table %I cannot be emptied.', TG_TABLE_NAME);
END $$;

CREATE OR REPLACE FUNCTION "refuse_team_circle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF EXISTS (
    WITH RECURSIVE "above"("id", "parentId") AS (
      SELECT "id", "parentId" FROM "team" WHERE "id" = NEW."parentId"
      UNION
      SELECT t."id", t."parentId" FROM "team" t JOIN "above" a ON t."id" = a."parentId"
    )
    SELECT 1 FROM "above" WHERE "id" = NEW."id"
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Team %s cannot be placed below itself.', NEW."id");
  END IF;
  RETURN NEW;
END $$;

-- The only change let through is a signature on a side that has not signed yet.
CREATE OR REPLACE FUNCTION "refuse_change_but_signing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF (to_jsonb(OLD) - 'personSignedAt' - 'managerSignedAt') = (to_jsonb(NEW) - 'personSignedAt' - 'managerSignedAt')
    AND (OLD."personSignedAt" IS NULL OR OLD."personSignedAt" = NEW."personSignedAt")
    AND (OLD."managerSignedAt" IS NULL OR OLD."managerSignedAt" = NEW."managerSignedAt")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('This row of %I can be signed, but not changed.', TG_TABLE_NAME);
END $$;

-- Arguments: days after the end during which the row is still accepted ('' when the end does not matter); 'running'
-- when the trial must have been agreed and begun; the column that says when the row was written. The row lock makes
-- this write and a write that closes the trial wait for each other.
CREATE OR REPLACE FUNCTION "refuse_on_closed_trial"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  t "trial"%ROWTYPE;
  days_after_end int := NULLIF(TG_ARGV[0], '')::int;
  must_run boolean := TG_ARGV[1] = 'running';
  written date := "local_day"((to_jsonb(NEW) ->> TG_ARGV[2])::timestamptz);
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  SELECT * INTO t FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF t."declinedAt" IS NOT NULL OR t."cancelledAt" IS NOT NULL
    OR (must_run AND (t."agreedAt" IS NULL OR written < t."startsOn"))
    OR (days_after_end IS NOT NULL AND written >= COALESCE(t."endedEarlyOn", t."endsOn") + days_after_end)
    OR EXISTS (SELECT 1 FROM "trial_decision" d WHERE d."trialId" = t."id"
      AND d."personSignedAt" IS NOT NULL AND d."managerSignedAt" IS NOT NULL
      AND d."id"::text IS DISTINCT FROM to_jsonb(NEW) ->> 'id')
  THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Trial %s accepts no such entry: it is closed, or the day is outside its dates.', t."id");
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "refuse_wrong_ending"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE t "trial"%ROWTYPE;
BEGIN
  SELECT * INTO t FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF t."agreedAt" IS NULL OR t."cancelledAt" IS NOT NULL
    OR NEW."endedOn" <> COALESCE(t."endedEarlyOn", t."endsOn")
    OR (NEW."way" = 'EARLY') <> (t."endedEarlyOn" IS NOT NULL)
    OR "local_day"(NEW."recordedAt") < NEW."endedOn"
  THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('The ending does not match the dates of trial %s.', t."id");
  END IF;
  RETURN NEW;
END $$;

-- One trigger for each of the two rules about a trial that was agreed. Triggers fire in the order of their names:
-- that a trial has ended is said before anything else about it.
DROP TRIGGER "trial_keeps_its_word" ON "trial";
DROP FUNCTION "refuse_breaking_word"();

CREATE FUNCTION "refuse_change_after_ending"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "trial_ending" WHERE "trialId" = OLD."id") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Trial %s has ended.', OLD."id");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_has_ended" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."agreedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change_after_ending"();

CREATE FUNCTION "refuse_change_of_agreement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  IF NEW."personId" <> OLD."personId" OR NEW."teamId" <> OLD."teamId" OR NEW."agreedAt" IS DISTINCT FROM OLD."agreedAt"
    OR (NEW."endsOn" - NEW."startsOn" > OLD."endsOn" - OLD."startsOn" AND NOT EXISTS (
      SELECT 1 FROM "trial_extension" e WHERE e."trialId" = OLD."id"
        AND e."personSignedAt" IS NOT NULL AND e."managerSignedAt" IS NOT NULL
        AND e."fromEndsOn" = OLD."endsOn" AND e."toEndsOn" = NEW."endsOn"
        AND NEW."startsOn" = OLD."startsOn"
        AND NEW."endsOn" - (SELECT MIN(f."fromEndsOn") FROM "trial_extension" f WHERE f."trialId" = OLD."id"
          AND f."personSignedAt" IS NOT NULL AND f."managerSignedAt" IS NOT NULL) <= 84))
  THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Trial %s was agreed differently.', OLD."id");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_keeps_agreement" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."agreedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change_of_agreement"();

CREATE OR REPLACE FUNCTION "refuse_without_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "trial_terms" t WHERE t."trialId" = NEW."id"
    AND t."personSignedAt" IS NOT NULL AND t."managerSignedAt" IS NOT NULL)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('Trial %s has no criteria that both sides have signed.', NEW."id");
END $$;

-- One trigger for each of the two rules about the team's answers.
DROP TRIGGER "trial_voice_in_time" ON "trial_voice";
DROP FUNCTION "refuse_late_voice"();

CREATE FUNCTION "refuse_voice_on_own_trial"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "trial" WHERE "id" = NEW."trialId" AND "personId" = NEW."userId") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('The person who tries cannot answer for the team about trial %s.', NEW."trialId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_voice_not_own" BEFORE INSERT OR UPDATE ON "trial_voice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_voice_on_own_trial"();

-- The row lock makes an answer and the writing of the figures wait for each other.
CREATE FUNCTION "refuse_voice_after_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  PERFORM 1 FROM "trial" WHERE "id" = NEW."trialId" FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM "trial_voice_figures" WHERE "trialId" = NEW."trialId") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('The questions to the team about trial %s are closed.', NEW."trialId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trial_voice_open" BEFORE INSERT OR UPDATE ON "trial_voice"
  FOR EACH ROW EXECUTE FUNCTION "refuse_voice_after_figures"();

CREATE OR REPLACE FUNCTION "refuse_figures_beside_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "trial_voice" WHERE "trialId" = NEW."trialId") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Single answers about trial %s are still stored.', NEW."trialId");
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "refuse_past_turn"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased, or the turn closes with its trial.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."startsOn" < "installation_today"()
       AND NOT COALESCE((SELECT "demo" FROM "installation" WHERE "id" = 1), FALSE) THEN
      RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = 'A turn cannot start in the past.';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."startsOn" <= "installation_today"() OR OLD."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'A turn that has begun or is closed can no longer be changed or deleted.';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE FUNCTION "refuse_change_of_signed_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = 'A signed text cannot be changed while the signature stays.';
END $$;

CREATE OR REPLACE FUNCTION "refuse_context_gap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" > 1 AND NOT EXISTS (
    SELECT 1 FROM "context_revision"
    WHERE "companySize" = NEW."companySize" AND "revision" = NEW."revision" - 1
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Revision %s does not follow the latest one of its company size.', NEW."revision");
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "refuse_smaller_group"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = 'The smallest group can be raised, but not lowered.';
END $$;

CREATE OR REPLACE FUNCTION "refuse_earlier_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "figure_closing" WHERE "month" >= NEW."month") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'Months are closed in order, each of them once.';
  END IF;
  RETURN NEW;
END $$;

-- The only change let through takes away whose number it is; the number then belongs to nobody.
CREATE OR REPLACE FUNCTION "refuse_renumbering"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner text := CASE TG_TABLE_NAME WHEN 'figure_person' THEN 'userId' ELSE 'assessmentId' END;
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW."number" = OLD."number" AND to_jsonb(NEW) -> owner = 'null' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('A number of %I cannot be deleted or given to another.', TG_TABLE_NAME);
END $$;

-- The only change let through marks the notice as seen, once.
CREATE OR REPLACE FUNCTION "refuse_change_but_seen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  -- Deeper than 1: a foreign key acts because a person is being erased.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."seenAt" IS NULL
    AND (to_jsonb(OLD) - 'seenAt') = (to_jsonb(NEW) - 'seenAt')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('This row of %I can be marked as seen, but not changed or deleted.', TG_TABLE_NAME);
END $$;

-- Only an erasure changes the log: entries about the person are deleted, entries of what they looked at lose the
-- name of the reader.
CREATE OR REPLACE FUNCTION "refuse_log_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'DELETE'
    AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."subjectId") THEN
    RETURN OLD;
  END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'UPDATE'
    AND to_jsonb(NEW) = jsonb_set(to_jsonb(OLD), '{viewerId}', 'null')
    AND NOT EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."viewerId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = 'The access log cannot be changed.';
END $$;

-- What each rule holds, in one sentence. Keys and foreign keys say it by themselves.

COMMENT ON CONSTRAINT "absence_dates" ON "absence" IS 'An absence lasts at least one day and at most two years.';
COMMENT ON INDEX "absence_entered_once" IS 'A person enters the same absence once.';
COMMENT ON INDEX "absence_userId_startsOn_endsOn_sourceId_key" IS 'The same absence is read from one calendar once.';

COMMENT ON CONSTRAINT "absence_source_unread" ON "absence_source" IS 'The count of entries that could not be read is never negative.';

COMMENT ON TRIGGER "access_log_entry_never_changes" ON "access_log_entry" IS 'An entry of the access log never changes; only an erasure deletes those about the person and removes the reader''s name from the others.';
COMMENT ON TRIGGER "access_log_entry_no_truncate" ON "access_log_entry" IS 'The access log cannot be emptied.';

COMMENT ON CONSTRAINT "assessment_answers" ON "assessment" IS 'An answer is a whole number from -3 to 3, or "skip".';
COMMENT ON CONSTRAINT "assessment_calibration" ON "assessment" IS 'Only a submitted assessment names the calibration that it was scored with.';
COMMENT ON CONSTRAINT "assessment_derived" ON "assessment" IS 'A draft holds no results; a submitted assessment holds all of them.';
COMMENT ON CONSTRAINT "assessment_leaning" ON "assessment" IS 'A leaning lies between -100 and 100.';
COMMENT ON INDEX "assessment_one_draft" IS 'A person has one draft at a time.';
COMMENT ON TRIGGER "assessment_never_changes" ON "assessment" IS 'A submitted assessment never changes and is deleted only with its person.';

COMMENT ON INDEX "calendar_feed_hash_key" IS 'No two calendar addresses share a secret.';
COMMENT ON INDEX "calendar_feed_one_living" IS 'A person has one working address for each calendar.';
COMMENT ON TRIGGER "calendar_feed_never_changes" ON "calendar_feed" IS 'A revoked address stays revoked.';

COMMENT ON CONSTRAINT "calibration_dimensions" ON "calibration" IS 'A calibration says something about each of the five dimensions.';
COMMENT ON CONSTRAINT "calibration_number" ON "calibration" IS 'Calibrations of a version are numbered from 1.';
COMMENT ON CONSTRAINT "calibration_people" ON "calibration" IS 'A calibration needs at least 100 people.';
COMMENT ON TRIGGER "calibration_never_changes" ON "calibration" IS 'A calibration never changes and is never deleted.';
COMMENT ON TRIGGER "calibration_no_truncate" ON "calibration" IS 'The calibrations cannot be emptied.';

COMMENT ON CONSTRAINT "careless_count_careless" ON "careless_count" IS 'No more people answered carelessly than answered.';
COMMENT ON CONSTRAINT "careless_count_people" ON "careless_count" IS 'A count of careless answers covers at least five people.';
COMMENT ON TRIGGER "careless_count_never_changes" ON "careless_count" IS 'A count of careless answers never changes and is never deleted.';
COMMENT ON TRIGGER "careless_count_no_truncate" ON "careless_count" IS 'The counts of careless answers cannot be emptied.';

COMMENT ON CONSTRAINT "context_decides" ON "context_revision" IS 'Who decides is written in both languages or in neither.';
COMMENT ON CONSTRAINT "context_roles" ON "context_revision" IS 'Shares of coding lie between 0 and 100 per cent and reports between 0 and 50, each from lower to higher.';
COMMENT ON CONSTRAINT "context_weights" ON "context_revision" IS 'No weight is negative, and together they are 100 hundredths.';
COMMENT ON TRIGGER "context_no_gap" ON "context_revision" IS 'Revisions of a company size are numbered without a gap.';
COMMENT ON TRIGGER "context_revision_never_changes" ON "context_revision" IS 'A revision of weights and roles never changes and is never deleted.';
COMMENT ON TRIGGER "context_revision_no_truncate" ON "context_revision" IS 'The revisions of weights and roles cannot be emptied.';

COMMENT ON CONSTRAINT "erasure_request_grace" ON "erasure_request" IS 'An erasure waits at least one day, so that it can be called off.';

COMMENT ON INDEX "figure_answer_assessmentId_key" IS 'An assessment has one number in the ledger of figures.';
COMMENT ON TRIGGER "figure_answer_never_changes" ON "figure_answer" IS 'A number of an assessment is never given to another; after an erasure it belongs to nobody.';

COMMENT ON CONSTRAINT "figure_closing_group" ON "figure_closing" IS 'A month is closed with a smallest group of at least five.';
COMMENT ON CONSTRAINT "figure_closing_month" ON "figure_closing" IS 'A month is written as its first day.';
COMMENT ON TRIGGER "figure_closing_in_order" ON "figure_closing" IS 'Months are closed in order, each of them once.';
COMMENT ON TRIGGER "figure_closing_never_changes" ON "figure_closing" IS 'A closed month never changes and is never deleted.';
COMMENT ON TRIGGER "figure_closing_no_truncate" ON "figure_closing" IS 'The closed months cannot be emptied.';

COMMENT ON CONSTRAINT "figure_consent_withdrawn" ON "figure_consent" IS 'Only a consent that was given has an end; a withdrawal has none.';
COMMENT ON TRIGGER "figure_consent_never_changes" ON "figure_consent" IS 'A consent never changes and is deleted only with its person.';
COMMENT ON TRIGGER "figure_consent_no_truncate" ON "figure_consent" IS 'The consents cannot be emptied.';

COMMENT ON INDEX "figure_person_userId_key" IS 'A person has one number in the ledger of figures.';
COMMENT ON TRIGGER "figure_person_never_changes" ON "figure_person" IS 'A number of a person is never given to another; after an erasure it belongs to nobody.';

COMMENT ON CONSTRAINT "figure_release_large" ON "figure_release" IS 'A released figure covers at least five people.';
COMMENT ON CONSTRAINT "figure_release_scope" ON "figure_release" IS 'A figure of the whole organisation names no team, every other figure names one.';
COMMENT ON INDEX "figure_release_one_a_team" IS 'A team has one figure for each scope and month.';
COMMENT ON INDEX "figure_release_one_for_all" IS 'The organisation has one figure for each month.';
COMMENT ON TRIGGER "figure_release_never_changes" ON "figure_release" IS 'A released figure never changes and is never deleted.';
COMMENT ON TRIGGER "figure_release_no_truncate" ON "figure_release" IS 'The released figures cannot be emptied.';

COMMENT ON TRIGGER "handover_list_never_changes" ON "handover_list" IS 'A handover that both sides have signed never changes.';
COMMENT ON TRIGGER "handover_signed_as_read" ON "handover_list" IS 'A signature never stands under another text than the one that was signed.';

COMMENT ON CONSTRAINT "installation_is_one" ON "installation" IS 'There is one installation.';
COMMENT ON CONSTRAINT "installation_smallest_group" ON "installation" IS 'The smallest group is never below five.';
COMMENT ON TRIGGER "installation_group_only_grows" ON "installation" IS 'The smallest group can be raised but not lowered.';

COMMENT ON TRIGGER "instrument_never_changes" ON "instrument" IS 'A published questionnaire never changes and is never deleted; only an erasure removes who published it.';
COMMENT ON TRIGGER "instrument_no_truncate" ON "instrument" IS 'The published questionnaires cannot be emptied.';

COMMENT ON INDEX "instrument_one_draft" IS 'One next version of the questionnaire is written at a time.';

COMMENT ON CONSTRAINT "instrument_draft_item_place" ON "instrument_draft_item" IS 'Places are counted from 1.';
COMMENT ON CONSTRAINT "instrument_draft_item_twin" ON "instrument_draft_item" IS 'No item is its own twin.';
COMMENT ON INDEX "instrument_draft_item_draftId_key_key" IS 'No two items of a draft share a key.';

COMMENT ON CONSTRAINT "list_invitation_mailed" ON "list_invitation" IS 'An invitation counts as mailed only where a mail was owed and a sender has claimed it.';

COMMENT ON CONSTRAINT "management_dates" ON "management" IS 'A management ends after it starts.';
COMMENT ON CONSTRAINT "management_one_manager" ON "management" IS 'A team has one manager at a time.';

COMMENT ON CONSTRAINT "membership_dates" ON "membership" IS 'A membership ends after it starts.';
COMMENT ON CONSTRAINT "membership_one_team" ON "membership" IS 'A person is in one team at a time.';

COMMENT ON CONSTRAINT "naming_dates" ON "naming" IS 'A naming does not end before it starts.';
COMMENT ON CONSTRAINT "naming_of_another" ON "naming" IS 'Nobody names themselves.';
COMMENT ON CONSTRAINT "naming_of_no_manager" ON "naming" IS 'A sponsor or a mentor is named; a manager is appointed.';
COMMENT ON INDEX "naming_one_of_each" IS 'A person has one sponsor and one mentor at a time.';
COMMENT ON INDEX "naming_one_role" IS 'Nobody is sponsor and mentor of the same person at a time.';
COMMENT ON TRIGGER "naming_no_delete" ON "naming" IS 'A naming is deleted only when one of the two people is erased.';
COMMENT ON TRIGGER "naming_no_truncate" ON "naming" IS 'The namings cannot be emptied.';
COMMENT ON TRIGGER "naming_only_ends" ON "naming" IS 'A naming can only be ended, once.';

COMMENT ON INDEX "reminder_userId_kind_key_key" IS 'A person has one row for each thing they are reminded of.';

COMMENT ON CONSTRAINT "reminder_setting_range" ON "reminder_setting" IS 'Quiet hours are hours of a day, and the weekly limit is at most seven mails.';

COMMENT ON CONSTRAINT "roster_upload_applied" ON "roster_upload" IS 'An uploaded list is deleted when it is applied, and its outcome stays.';

COMMENT ON CONSTRAINT "rotation_dates" ON "rotation" IS 'A rotation does not end before it starts.';
COMMENT ON CONSTRAINT "rotation_one_per_team" ON "rotation" IS 'A team has one rotation at a time.';
COMMENT ON CONSTRAINT "rotation_rhythm" ON "rotation" IS 'A turn lasts 14 to 182 days and overlaps the next by at most 14 days, less than its length.';

COMMENT ON CONSTRAINT "rotation_decision_whole" ON "rotation_decision" IS 'Moving a turn names days and no person; giving it to somebody or passing it names a person; only giving it needs a reason.';
COMMENT ON TRIGGER "rotation_decision_never_changes" ON "rotation_decision" IS 'A decision that was undone stays undone.';

COMMENT ON CONSTRAINT "rotation_swap_whole" ON "rotation_swap" IS 'A swap is between two people and two turns, and is either agreed or declined.';
COMMENT ON TRIGGER "rotation_swap_never_changes" ON "rotation_swap" IS 'A swap that was declined or undone stays so.';

COMMENT ON CONSTRAINT "rotation_wish_dates" ON "rotation_wish" IS 'A wish does not end before it starts.';
COMMENT ON CONSTRAINT "rotation_wish_once" ON "rotation_wish" IS 'A person has one wish in a team at a time.';

COMMENT ON CONSTRAINT "second_factor_removal_other" ON "second_factor_removal" IS 'An administrator removes the second factor of somebody else.';
COMMENT ON TRIGGER "second_factor_removal_never_changes" ON "second_factor_removal" IS 'The removal of a second factor can be marked as seen once, and nothing else about it changes.';
COMMENT ON TRIGGER "second_factor_removal_no_truncate" ON "second_factor_removal" IS 'The removals of second factors cannot be emptied.';

COMMENT ON TRIGGER "share_never_changes" ON "share" IS 'A sharing decision never changes and is deleted only with one of the people or the assessment.';
COMMENT ON TRIGGER "share_no_truncate" ON "share" IS 'The sharing decisions cannot be emptied.';

COMMENT ON TRIGGER "standing_share_never_changes" ON "standing_share" IS 'A standing choice never changes and is deleted only with one of the people.';
COMMENT ON TRIGGER "standing_share_no_truncate" ON "standing_share" IS 'The standing choices cannot be emptied.';

COMMENT ON INDEX "team_parentId_name_key" IS 'No two teams below the same team share a name.';
COMMENT ON INDEX "team_root_name" IS 'No two teams at the top share a name.';
COMMENT ON INDEX "team_sibling_name" IS 'Names of teams beside each other differ in more than capital letters.';
COMMENT ON TRIGGER "team_no_circle" ON "team" IS 'No team is below itself.';

COMMENT ON CONSTRAINT "trial_dates" ON "trial" IS 'A trial lasts 7 to 366 days.';
COMMENT ON CONSTRAINT "trial_ended_early" ON "trial" IS 'Only an agreed trial ends early, on one of its own days.';
COMMENT ON CONSTRAINT "trial_forecast" ON "trial" IS 'A forecast rates energy from 1 to 5 and expects 0 to 60 hours of coding a week.';
COMMENT ON CONSTRAINT "trial_one_answer" ON "trial" IS 'A trial is agreed or declined, and a declined one is not cancelled as well.';
COMMENT ON CONSTRAINT "trial_one_lead_per_team" ON "trial" IS 'A team has one agreed trial at a time, apart from the days of handover.';
COMMENT ON CONSTRAINT "trial_one_per_person" ON "trial" IS 'A person has one agreed trial at a time.';
COMMENT ON CONSTRAINT "trial_overlap" ON "trial" IS 'The days of handover are at most 28 and fewer than the days of the trial.';
COMMENT ON CONSTRAINT "trial_postponed" ON "trial" IS 'Only a declined trial says who declined it and when to ask again.';
COMMENT ON TRIGGER "trial_has_ended" ON "trial" IS 'A trial whose ending is recorded never changes.';
COMMENT ON TRIGGER "trial_keeps_agreement" ON "trial" IS 'An agreed trial keeps its person and team, and gets longer only by an extension that both signed, by at most 84 days in all.';
COMMENT ON TRIGGER "trial_never_changes" ON "trial" IS 'A trial that was declined, cancelled, ended early or is over never changes.';
COMMENT ON TRIGGER "trial_with_signed_terms" ON "trial" IS 'A trial is agreed only with criteria that both sides have signed.';
COMMENT ON TRIGGER "turn_closes_with_trial" ON "trial" IS 'When a trial is declined or cancelled, its turn is closed in the same write.';

COMMENT ON INDEX "trial_one_decision" IS 'A trial has one decision that both sides have signed.';
COMMENT ON TRIGGER "trial_decision_closed" ON "trial_decision" IS 'A decision is written once the trial has begun, unless it was cancelled or another decision is signed by both.';
COMMENT ON TRIGGER "trial_decision_never_changes" ON "trial_decision" IS 'A decision is signed, never rewritten.';

COMMENT ON TRIGGER "trial_ending_matches_trial" ON "trial_ending" IS 'An ending is recorded on or after the day on which the trial ends, in the way in which it ends.';
COMMENT ON TRIGGER "trial_ending_never_changes" ON "trial_ending" IS 'A recorded ending never changes and is deleted only with its trial.';

COMMENT ON CONSTRAINT "trial_extension_later" ON "trial_extension" IS 'An extension ends later than the trial did.';
COMMENT ON TRIGGER "trial_extension_closed" ON "trial_extension" IS 'An extension is proposed and signed while the trial runs.';
COMMENT ON TRIGGER "trial_extension_never_changes" ON "trial_extension" IS 'An extension is signed, never rewritten.';

COMMENT ON CONSTRAINT "trial_pulse_range" ON "trial_pulse" IS 'A check-in is about week 1 to 53, rates energy from 1 to 5 and gives each kind of work 0 to 80 hours.';
COMMENT ON TRIGGER "trial_pulse_closed" ON "trial_pulse" IS 'A check-in is answered while the trial runs or within 7 days after its end.';

COMMENT ON CONSTRAINT "trial_review_week" ON "trial_review" IS 'Reviews are in week 2, 6 and 10.';
COMMENT ON TRIGGER "trial_review_closed" ON "trial_review" IS 'A review is written once the trial has begun, until both have signed a decision.';
COMMENT ON TRIGGER "trial_review_never_changes" ON "trial_review" IS 'A review never changes and is deleted only with its trial.';

COMMENT ON TRIGGER "trial_terms_closed" ON "trial_terms" IS 'Terms are written and signed until the trial ends, is declined or is cancelled.';
COMMENT ON TRIGGER "trial_terms_never_changes" ON "trial_terms" IS 'Terms are signed, never rewritten.';

COMMENT ON TRIGGER "trial_voice_not_own" ON "trial_voice" IS 'The person who tries does not answer for the team.';
COMMENT ON TRIGGER "trial_voice_open" ON "trial_voice" IS 'The team answers until the figures of the trial are written.';

COMMENT ON TRIGGER "trial_voice_figures_after_deletion" ON "trial_voice_figures" IS 'Figures are written only once every single answer is deleted.';
COMMENT ON TRIGGER "trial_voice_figures_never_changes" ON "trial_voice_figures" IS 'The figures of a trial never change.';

COMMENT ON CONSTRAINT "turn_dates" ON "turn" IS 'A turn lasts 14 to 196 days and shares at most 14 of them with the lead before.';
COMMENT ON CONSTRAINT "turn_one_lead_per_team" ON "turn" IS 'A team has one lead at a time, apart from the days of handover.';
COMMENT ON CONSTRAINT "turn_one_per_person" ON "turn" IS 'A person has one turn at a time, apart from the days of handover.';
COMMENT ON INDEX "turn_trialId_key" IS 'A trial belongs to at most one turn.';
COMMENT ON TRIGGER "turn_is_past" ON "turn" IS 'A turn that has begun or is closed never changes, and none is written into the past except by the demo.';

COMMENT ON INDEX "user_email_key" IS 'No two people share an email address.';
COMMENT ON TRIGGER "user_erasure_reaches_lists" ON "user" IS 'An erased person is replaced by a random id where no foreign key reaches, and reminders about them are deleted.';
