-- Nobody is above themself: who manages a team belongs neither to it nor to a team below it, nor to one
-- whose managers do, through any number of managers. Only days from today on count, so that what was
-- recorded earlier stays. lib/team/reporting-line.ts says the same for the preview of an import.

-- The teams above a team on some of the days, the team itself included: up the tree, and from each of
-- them to the teams of its managers.
CREATE FUNCTION "teams_above"("start" uuid, "days" daterange)
RETURNS TABLE ("team" uuid, "during" daterange) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE "above"("team", "during") AS (
    SELECT "start", "days"
    UNION
    SELECT n."team", n."during" FROM "above" a CROSS JOIN LATERAL (
      SELECT t."parentId" AS "team", a."during" FROM "team" t
      WHERE t."id" = a."team" AND t."parentId" IS NOT NULL
      UNION ALL
      SELECT m."teamId", a."during" * daterange(g."startsOn", g."endsOn") * daterange(m."startsOn", m."endsOn")
      FROM "management" g JOIN "membership" m ON m."userId" = g."userId"
      WHERE g."teamId" = a."team"
        AND NOT isempty(a."during" * daterange(g."startsOn", g."endsOn") * daterange(m."startsOn", m."endsOn"))
    ) n
  )
  SELECT "team", "during" FROM "above"
$$;

-- Changes of who is above whom wait for each other: two halves of a circle would not see each other.
CREATE FUNCTION "lock_reporting_lines"() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('pendulum reporting lines'))
$$;

CREATE FUNCTION "refuse_manager_circle"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := "installation_today"();
BEGIN
  IF NEW."endsOn" <= today THEN RETURN NULL; END IF;
  -- What ends earlier or begins later only opens a circle.
  IF TG_OP = 'UPDATE' AND NEW."userId" = OLD."userId" AND NEW."teamId" = OLD."teamId"
    AND daterange(NEW."startsOn", NEW."endsOn") <@ daterange(OLD."startsOn", OLD."endsOn")
  THEN RETURN NULL; END IF;
  PERFORM "lock_reporting_lines"();
  -- Most people manage nothing: nobody is below them.
  IF NOT EXISTS (SELECT 1 FROM "management" WHERE "userId" = NEW."userId") THEN RETURN NULL; END IF;
  IF EXISTS (
    SELECT 1 FROM "membership" m
    CROSS JOIN LATERAL "teams_above"(m."teamId", daterange(GREATEST(m."startsOn", today), m."endsOn")) a
    JOIN "management" g ON g."teamId" = a."team" AND g."userId" = m."userId"
      AND daterange(g."startsOn", g."endsOn") && a."during"
    WHERE m."userId" = NEW."userId" AND (m."endsOn" IS NULL OR m."endsOn" > today)
      AND NEW."id" IN (m."id", g."id")
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Person %s would be above themself.', NEW."userId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "membership_no_circle" AFTER INSERT OR UPDATE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION "refuse_manager_circle"();
COMMENT ON TRIGGER "membership_no_circle" ON "membership" IS
  'Nobody belongs to a team that they manage, to one below it, or to one whose managers do.';
CREATE TRIGGER "management_no_circle" AFTER INSERT OR UPDATE ON "management"
  FOR EACH ROW EXECUTE FUNCTION "refuse_manager_circle"();
COMMENT ON TRIGGER "management_no_circle" ON "management" IS
  'Nobody manages a team to which they belong, one above it, or one whose managers they are above.';

CREATE FUNCTION "refuse_manager_circle_of_teams"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "lock_reporting_lines"();
  IF EXISTS (
    SELECT 1 FROM "teams_above"(NEW."parentId", daterange("installation_today"(), NULL)) a
    WHERE a."team" = NEW."id"
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('The managers above team %s would be below it.', NEW."id");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "team_no_manager_circle" AFTER UPDATE OF "parentId" ON "team"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL AND NEW."parentId" IS DISTINCT FROM OLD."parentId")
  EXECUTE FUNCTION "refuse_manager_circle_of_teams"();
COMMENT ON TRIGGER "team_no_manager_circle" ON "team" IS
  'No team is placed below one whose managers, through any number of managers, belong to it or below it.';

-- The same function as before, with the lock: two moves at once could put two teams below each other.
CREATE OR REPLACE FUNCTION "refuse_team_circle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND "is_resealing"(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  PERFORM "lock_reporting_lines"();
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
