-- CreateTable
CREATE TABLE "erasure_request" (
    "userId" UUID NOT NULL,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_request_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "erasure_request_dueAt_idx" ON "erasure_request"("dueAt");

-- CreateIndex
CREATE INDEX "erasure_request_askedById_idx" ON "erasure_request"("askedById");

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody is erased the moment somebody asks: there is time to call it off.
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_grace" CHECK ("dueAt" >= "askedAt" + interval '1 day');

-- A person who goes leaves no number behind where no foreign key reaches: in the lists of who could have served,
-- a number that is nobody's takes their place, so that the counts stay; and what a reminder to somebody else
-- was about goes with it. Deeper than 1, as every guard says, is the erasure of a person.
CREATE FUNCTION "forget_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "turn" SET "among" = array_replace("among", OLD."id", gen_random_uuid()) WHERE OLD."id" = ANY("among");
  DELETE FROM "reminder" r WHERE EXISTS (
    SELECT 1 FROM "trial" t WHERE t."personId" = OLD."id" AND r."key" LIKE t."id"::text || '%')
    OR r."key" LIKE OLD."id"::text || '%';
  RETURN OLD;
END $$;
CREATE TRIGGER "user_leaves_no_number" BEFORE DELETE ON "user"
  FOR EACH ROW EXECUTE FUNCTION "forget_person"();
