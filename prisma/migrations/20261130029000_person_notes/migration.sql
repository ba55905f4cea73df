-- CreateTable
CREATE TABLE "person_note" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_note_personId_authorId_idx" ON "person_note"("personId", "authorId");

-- CreateIndex
CREATE INDEX "person_note_authorId_idx" ON "person_note"("authorId");

-- AddForeignKey
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_note" ADD CONSTRAINT "person_note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "person_note_stays_theirs" BEFORE UPDATE ON "person_note" FOR EACH ROW
  WHEN (NEW."personId" <> OLD."personId" OR NEW."authorId" IS DISTINCT FROM OLD."authorId")
  EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "person_note_stays_theirs" ON "person_note" IS
  'A note about a person never becomes about, or by, somebody else.';
