-- CreateTable
CREATE TABLE "api_answer" (
    "keyId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "personId" UUID,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_answer_pkey" PRIMARY KEY ("keyId","hash")
);

-- CreateIndex
CREATE INDEX "api_answer_personId_idx" ON "api_answer"("personId");

-- CreateIndex
CREATE INDEX "api_answer_answeredAt_idx" ON "api_answer"("answeredAt");

-- AddForeignKey
ALTER TABLE "api_answer" ADD CONSTRAINT "api_answer_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_answer" ADD CONSTRAINT "api_answer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMENT ON INDEX "api_answer_pkey" IS 'A key is answered once under one Idempotency-Key.';

-- Writing what is one's own is a scope apart, which no token has that was made before.
ALTER TABLE "api_key" DROP CONSTRAINT "api_key_scopes";
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_scopes" CHECK (
  ("userId" IS NULL AND cardinality("scopes") > 0 AND NOT "scopes" && ARRAY['own', 'own:write'])
  OR ("userId" IS NOT NULL AND "scopes" IN (ARRAY['own'], ARRAY['own', 'own:write']))
);
COMMENT ON CONSTRAINT "api_key_scopes" ON "api_key" IS 'A key of the installation opens nobody''s own things, and a token of a person nothing else.';
