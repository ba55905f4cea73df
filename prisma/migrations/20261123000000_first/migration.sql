CREATE EXTENSION IF NOT EXISTS "btree_gist";
CREATE EXTENSION IF NOT EXISTS "citext";

-- CreateEnum
CREATE TYPE "CompanySize" AS ENUM ('SMALL', 'GROWING', 'LARGE');

-- CreateEnum
CREATE TYPE "Grade" AS ENUM ('NOTHING', 'VERDICT', 'SCORES', 'EVERYTHING');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('MANAGER');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('IC', 'UNDECIDED', 'MANAGEMENT');

-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('SYSTEM', 'LIGHT', 'DARK');

-- CreateEnum
CREATE TYPE "TrialKind" AS ENUM ('ACTING', 'INTERIM');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('INVITATION', 'FIRST_ADMIN', 'MAGIC_LINK', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "Door" AS ENUM ('PAGE');

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "companySize" "CompanySize" NOT NULL DEFAULT 'GROWING',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "requireSecondFactor" BOOLEAN NOT NULL DEFAULT false,
    "smallestGroup" INTEGER NOT NULL DEFAULT 5,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "theme" "Theme" NOT NULL DEFAULT 'SYSTEM',
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joinedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_token" (
    "hash" TEXT NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("userId","hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "management" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "management_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument" (
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "items" JSONB NOT NULL,
    "norms" JSONB NOT NULL,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "instrumentVersion" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "answers" JSONB NOT NULL DEFAULT '{}',
    "pace" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT,
    "companySize" "CompanySize",
    "weights" JSONB,
    "scores" JSONB,
    "leaning" DOUBLE PRECISION,
    "sem" DOUBLE PRECISION,
    "verdict" "Verdict",
    "provisional" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "share" (
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "audienceUserId" UUID NOT NULL,
    "grade" "Grade" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresOn" DATE,

    CONSTRAINT "share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log_entry" (
    "id" UUID NOT NULL,
    "viewerId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "grade" "Grade" NOT NULL,
    "door" "Door" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" "TrialKind" NOT NULL DEFAULT 'ACTING',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "overlapDays" INTEGER NOT NULL DEFAULT 0,
    "hypothesis" TEXT,
    "sponsorId" UUID,
    "proposedById" UUID,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "endedEarlyOn" DATE,
    "endedEarlyById" UUID,

    CONSTRAINT "trial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "one_time_token_userId_purpose_idx" ON "one_time_token"("userId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "team_parentId_name_key" ON "team"("parentId", "name");

-- CreateIndex
CREATE INDEX "membership_teamId_idx" ON "membership"("teamId");

-- CreateIndex
CREATE INDEX "membership_userId_idx" ON "membership"("userId");

-- CreateIndex
CREATE INDEX "management_teamId_idx" ON "management"("teamId");

-- CreateIndex
CREATE INDEX "management_userId_idx" ON "management"("userId");

-- CreateIndex
CREATE INDEX "assessment_userId_submittedAt_idx" ON "assessment"("userId", "submittedAt");

-- CreateIndex
CREATE INDEX "share_assessmentId_audienceUserId_decidedAt_idx" ON "share"("assessmentId", "audienceUserId", "decidedAt");

-- CreateIndex
CREATE INDEX "share_audienceUserId_idx" ON "share"("audienceUserId");

-- CreateIndex
CREATE INDEX "access_log_entry_subjectId_at_idx" ON "access_log_entry"("subjectId", "at");

-- CreateIndex
CREATE INDEX "trial_personId_idx" ON "trial"("personId");

-- CreateIndex
CREATE INDEX "trial_teamId_idx" ON "trial"("teamId");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "management" ADD CONSTRAINT "management_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "management" ADD CONSTRAINT "management_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_instrumentVersion_fkey" FOREIGN KEY ("instrumentVersion") REFERENCES "instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_audienceUserId_fkey" FOREIGN KEY ("audienceUserId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_viewerId_fkey" FOREIGN KEY ("viewerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log_entry" ADD CONSTRAINT "access_log_entry_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot express: rules that hold whatever the code does.

-- Installation: one row, and the smallest group can only be raised above 5.
ALTER TABLE "installation" ADD CONSTRAINT "installation_is_one" CHECK ("id" = 1);
ALTER TABLE "installation" ADD CONSTRAINT "installation_smallest_group" CHECK ("smallestGroup" >= 5);

-- Teams: names are unique among siblings, roots included, and the tree has no circle.
CREATE UNIQUE INDEX "team_root_name" ON "team" ("name") WHERE "parentId" IS NULL;

CREATE FUNCTION "refuse_team_circle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE "above"("id", "parentId") AS (
      SELECT "id", "parentId" FROM "team" WHERE "id" = NEW."parentId"
      UNION
      SELECT t."id", t."parentId" FROM "team" t JOIN "above" a ON t."id" = a."parentId"
    )
    SELECT 1 FROM "above" WHERE "id" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'team circle' USING ERRCODE = '23514', CONSTRAINT = 'team_no_circle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "team_no_circle" BEFORE INSERT OR UPDATE OF "parentId" ON "team"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION "refuse_team_circle"();

-- Dated ranges are half-open; nobody is in two teams at once, no team has two managers at once.
ALTER TABLE "membership" ADD CONSTRAINT "membership_dates" CHECK ("endsOn" IS NULL OR "endsOn" > "startsOn");
ALTER TABLE "membership" ADD CONSTRAINT "membership_one_team" EXCLUDE USING gist
  ("userId" WITH =, daterange("startsOn", "endsOn") WITH &&);
ALTER TABLE "management" ADD CONSTRAINT "management_dates" CHECK ("endsOn" IS NULL OR "endsOn" > "startsOn");
ALTER TABLE "management" ADD CONSTRAINT "management_one_manager" EXCLUDE USING gist
  ("teamId" WITH =, daterange("startsOn", "endsOn") WITH &&);

-- Assessments: one draft a person, answers in range, a submitted one carries what was derived.
CREATE FUNCTION "answers_in_range"(answers jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(answers) = 'object' AND NOT EXISTS (
    SELECT 1 FROM jsonb_each(answers) a
    WHERE a.value NOT IN ('-3', '-2', '-1', '0', '1', '2', '3', '"skip"')
  )
$$;
CREATE UNIQUE INDEX "assessment_one_draft" ON "assessment" ("userId") WHERE "submittedAt" IS NULL;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_answers" CHECK ("answers_in_range"("answers"));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_derived" CHECK (
  ("submittedAt" IS NULL AND "weights" IS NULL AND "scores" IS NULL AND "leaning" IS NULL AND "verdict" IS NULL)
  OR ("submittedAt" IS NOT NULL AND "submittedAt" >= "startedAt" AND "companySize" IS NOT NULL
      AND "weights" IS NOT NULL AND "scores" IS NOT NULL
      AND ("leaning" IS NULL) = ("verdict" IS NULL) AND ("leaning" IS NULL) = ("sem" IS NULL)));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_leaning" CHECK ("leaning" BETWEEN -100.000001 AND 100.000001);

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deeper than 1 is a foreign key following the erasure of a person.
  IF pg_trigger_depth() > 1 THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME
    USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_never_changes';
END $$;
CREATE TRIGGER "assessment_never_changes" BEFORE UPDATE OR DELETE ON "assessment"
  FOR EACH ROW WHEN (OLD."submittedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "instrument_never_changes" BEFORE UPDATE OR DELETE ON "instrument"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "share_never_changes" BEFORE UPDATE OR DELETE ON "share"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "access_log_entry_never_changes" BEFORE UPDATE OR DELETE ON "access_log_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE FUNCTION "refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows never go', TG_TABLE_NAME
    USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_never_changes';
END $$;
CREATE TRIGGER "share_never_goes" BEFORE TRUNCATE ON "share"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "access_log_entry_never_goes" BEFORE TRUNCATE ON "access_log_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- Trials: dates in order, one at a time for a person, one lead at a time for a team but for the overlap,
-- and none is touched again once declined, cancelled or ended early.
ALTER TABLE "trial" ADD CONSTRAINT "trial_dates" CHECK ("endsOn" - "startsOn" BETWEEN 7 AND 366);
ALTER TABLE "trial" ADD CONSTRAINT "trial_overlap" CHECK ("overlapDays" BETWEEN 0 AND 28 AND "overlapDays" < "endsOn" - "startsOn");
ALTER TABLE "trial" ADD CONSTRAINT "trial_ended_early" CHECK (
  "endedEarlyOn" IS NULL OR ("agreedAt" IS NOT NULL AND "endedEarlyOn" >= "startsOn" AND "endedEarlyOn" < "endsOn"));
ALTER TABLE "trial" ADD CONSTRAINT "trial_one_answer" CHECK (
  num_nonnulls("agreedAt", "declinedAt") <= 1 AND ("cancelledAt" IS NULL OR "declinedAt" IS NULL));
ALTER TABLE "trial" ADD CONSTRAINT "trial_one_per_person" EXCLUDE USING gist
  ("personId" WITH =, daterange("startsOn", COALESCE("endedEarlyOn", "endsOn")) WITH &&)
  WHERE ("agreedAt" IS NOT NULL AND "cancelledAt" IS NULL);
ALTER TABLE "trial" ADD CONSTRAINT "trial_one_lead_per_team" EXCLUDE USING gist
  ("teamId" WITH =,
   daterange(LEAST("startsOn" + "overlapDays", COALESCE("endedEarlyOn", "endsOn")), COALESCE("endedEarlyOn", "endsOn")) WITH &&)
  WHERE ("agreedAt" IS NOT NULL AND "cancelledAt" IS NULL);
CREATE TRIGGER "trial_never_changes" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."declinedAt" IS NOT NULL OR OLD."cancelledAt" IS NOT NULL OR OLD."endedEarlyOn" IS NOT NULL)
  EXECUTE FUNCTION "refuse_change"();
