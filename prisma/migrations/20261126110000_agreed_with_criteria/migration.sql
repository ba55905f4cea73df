-- A trial is agreed on together with how both will know: terms that both sides have signed. Rows that come in
-- agreed already (a restored backup, the demo) keep what they were.
CREATE FUNCTION "refuse_without_terms"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "trial_terms" t WHERE t."trialId" = NEW."id"
    AND t."personSignedAt" IS NOT NULL AND t."managerSignedAt" IS NOT NULL)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'trial % has no criteria that both signed', NEW."id"
    USING ERRCODE = '23514', CONSTRAINT = 'trial_with_signed_terms';
END $$;
-- Named so that it comes after what guards closed trials: triggers fire in the order of their names.
CREATE TRIGGER "trial_with_signed_terms" BEFORE UPDATE ON "trial" FOR EACH ROW
  WHEN (OLD."agreedAt" IS NULL AND NEW."agreedAt" IS NOT NULL) EXECUTE FUNCTION "refuse_without_terms"();
