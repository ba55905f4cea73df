-- CreateEnum
CREATE TYPE "RoleWork" AS ENUM ('HANDS_ON', 'LEADING', 'BOTH');

-- CreateTable
CREATE TABLE "role_held" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "work" "RoleWork" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "title" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_held_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talk_note" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talk_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_held_personId_idx" ON "role_held"("personId");

-- CreateIndex
CREATE INDEX "talk_note_personId_heldOn_idx" ON "talk_note"("personId", "heldOn");

-- AddForeignKey
ALTER TABLE "role_held" ADD CONSTRAINT "role_held_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talk_note" ADD CONSTRAINT "talk_note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "role_held" ADD CONSTRAINT "role_held_dates" CHECK ("endsOn" IS NULL OR "endsOn" > "startsOn");
COMMENT ON CONSTRAINT "role_held_dates" ON "role_held" IS 'A role is held for at least a day.';
CREATE TRIGGER "role_held_stays_theirs" BEFORE UPDATE ON "role_held" FOR EACH ROW
  WHEN (NEW."personId" <> OLD."personId") EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "role_held_stays_theirs" ON "role_held" IS 'A role held never becomes somebody else''s.';

CREATE TRIGGER "talk_note_stays_theirs" BEFORE UPDATE ON "talk_note" FOR EACH ROW
  WHEN (NEW."personId" <> OLD."personId") EXECUTE FUNCTION "refuse_change"();
COMMENT ON TRIGGER "talk_note_stays_theirs" ON "talk_note" IS 'A note never becomes somebody else''s.';
