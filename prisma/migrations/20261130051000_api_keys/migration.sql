-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "userId" UUID,
    "makerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_userId_idx" ON "api_key"("userId");

-- CreateIndex
CREATE INDEX "api_key_makerId_idx" ON "api_key"("makerId");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

COMMENT ON INDEX "api_key_hash_key" IS 'No two keys share a secret.';
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes" CHECK (
  ("userId" IS NULL AND cardinality("scopes") > 0 AND NOT 'own' = ANY("scopes"))
  OR ("userId" IS NOT NULL AND "scopes" = ARRAY['own'])
);
COMMENT ON CONSTRAINT "api_key_scopes" ON "api_key" IS 'A key of the installation opens nobody''s own things, and a token of a person nothing else.';

-- Revoked stays revoked, and nobody's key ever opens more than when it was made. A maker who is erased is emptied.
CREATE FUNCTION "api_key_never_widens"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."hash" <> OLD."hash" OR NEW."scopes" <> OLD."scopes" OR NEW."userId" IS DISTINCT FROM OLD."userId"
    OR NEW."expiresAt" IS DISTINCT FROM OLD."expiresAt"
    OR (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt") THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a key never changes what it opens';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "api_key_never_widens" BEFORE UPDATE ON "api_key" FOR EACH ROW
  EXECUTE FUNCTION "api_key_never_widens"();
COMMENT ON TRIGGER "api_key_never_widens" ON "api_key" IS 'A key never opens more than when it was made, and a revoked one stays revoked.';
