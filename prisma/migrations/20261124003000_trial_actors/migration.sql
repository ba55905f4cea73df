-- Who cancelled a trial or ended it early is a person; erasing them leaves the trial.
ALTER TABLE "trial" ADD CONSTRAINT "trial_cancelledById_fkey" FOREIGN KEY ("cancelledById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "trial" ADD CONSTRAINT "trial_endedEarlyById_fkey" FOREIGN KEY ("endedEarlyById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A trial that has run out is closed like one that was ended: nothing is written to it any more.
CREATE FUNCTION "trial_is_over"(ends date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT ends <= (now() AT TIME ZONE COALESCE((SELECT "timeZone" FROM "installation" WHERE "id" = 1), 'UTC'))::date
$$;
DROP TRIGGER "trial_never_changes" ON "trial";
CREATE TRIGGER "trial_never_changes" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."declinedAt" IS NOT NULL OR OLD."cancelledAt" IS NOT NULL OR OLD."endedEarlyOn" IS NOT NULL
    OR "trial_is_over"(OLD."endsOn"))
  EXECUTE FUNCTION "refuse_change"();
