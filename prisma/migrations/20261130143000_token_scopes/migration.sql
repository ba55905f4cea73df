-- What a person does with others about trials and rotations, and the figures that they are shown, are a choice for
-- their token, and no key's.
ALTER TABLE "api_key" DROP CONSTRAINT "api_key_scopes";
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes" CHECK (
  ("userId" IS NULL AND cardinality("scopes") > 0
    AND NOT "scopes" && ARRAY['own', 'own:write', 'trials:write', 'rotations:write', 'figures:read'])
  OR ("userId" IS NOT NULL AND cardinality("scopes") > 0 AND "scopes"[1] = 'own'
    AND "scopes" <@ ARRAY['own', 'own:write', 'trials:read', 'trials:write', 'rotations:read', 'rotations:write',
      'figures:read'])
);
COMMENT ON CONSTRAINT "api_key_scopes" ON "api_key" IS 'A key of the installation opens nobody''s own things and acts for nobody; a token of a person opens theirs, and what they chose of what they do with others.';
