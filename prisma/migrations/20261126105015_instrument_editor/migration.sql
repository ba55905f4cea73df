-- AlterTable
ALTER TABLE "instrument" ADD COLUMN     "publishedById" UUID;

-- CreateTable
CREATE TABLE "instrument_draft" (
    "id" UUID NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "begunById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "instrument_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument_draft_item" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "place" INTEGER,
    "key" TEXT NOT NULL,
    "origin" TEXT,
    "content" JSONB NOT NULL,
    "twinOfId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "instrument_draft_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "context_revision" (
    "companySize" "CompanySize" NOT NULL,
    "revision" INTEGER NOT NULL,
    "energy" INTEGER NOT NULL,
    "coding" INTEGER NOT NULL,
    "ambiguity" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "scale" INTEGER NOT NULL,
    "staffCodingFrom" INTEGER NOT NULL,
    "staffCodingTo" INTEGER NOT NULL,
    "managerCodingFrom" INTEGER NOT NULL,
    "managerCodingTo" INTEGER NOT NULL,
    "reportsFrom" INTEGER NOT NULL,
    "reportsTo" INTEGER NOT NULL,
    "decidesEn" TEXT,
    "decidesFr" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setById" UUID,

    CONSTRAINT "context_revision_pkey" PRIMARY KEY ("companySize","revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "instrument_draft_item_draftId_key_key" ON "instrument_draft_item"("draftId", "key");

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_basedOn_fkey" FOREIGN KEY ("basedOn") REFERENCES "instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_begunById_fkey" FOREIGN KEY ("begunById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft" ADD CONSTRAINT "instrument_draft_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft_item" ADD CONSTRAINT "instrument_draft_item_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "instrument_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft_item" ADD CONSTRAINT "instrument_draft_item_twinOfId_fkey" FOREIGN KEY ("twinOfId") REFERENCES "instrument_draft_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_draft_item" ADD CONSTRAINT "instrument_draft_item_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "context_revision" ADD CONSTRAINT "context_revision_setById_fkey" FOREIGN KEY ("setById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- One next version at a time, whoever begins it.
CREATE UNIQUE INDEX "instrument_one_draft" ON "instrument_draft" ((true));
ALTER TABLE "instrument_draft_item" ADD CONSTRAINT "instrument_draft_item_place" CHECK ("place" >= 1);
ALTER TABLE "instrument_draft_item" ADD CONSTRAINT "instrument_draft_item_twin" CHECK ("twinOfId" <> "id");
CREATE TRIGGER "instrument_never_goes" BEFORE TRUNCATE ON "instrument"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- Contexts: whole hundredths, so that 'together 1' is exact; revisions follow each other and never change.
ALTER TABLE "context_revision" ADD CONSTRAINT "context_weights" CHECK (
  LEAST("energy", "coding", "ambiguity", "impact", "scale") >= 0
  AND "energy" + "coding" + "ambiguity" + "impact" + "scale" = 100);
ALTER TABLE "context_revision" ADD CONSTRAINT "context_roles" CHECK (
  0 <= "staffCodingFrom" AND "staffCodingFrom" <= "staffCodingTo" AND "staffCodingTo" <= 100
  AND 0 <= "managerCodingFrom" AND "managerCodingFrom" <= "managerCodingTo" AND "managerCodingTo" <= 100
  AND 0 <= "reportsFrom" AND "reportsFrom" <= "reportsTo" AND "reportsTo" <= 50);
ALTER TABLE "context_revision" ADD CONSTRAINT "context_decides" CHECK (("decidesEn" IS NULL) = ("decidesFr" IS NULL));
CREATE FUNCTION "refuse_context_gap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" > 1 AND NOT EXISTS (
    SELECT 1 FROM "context_revision"
    WHERE "companySize" = NEW."companySize" AND "revision" = NEW."revision" - 1
  ) THEN
    RAISE EXCEPTION 'context gap' USING ERRCODE = '23514', CONSTRAINT = 'context_no_gap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "context_no_gap" BEFORE INSERT ON "context_revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_context_gap"();
CREATE TRIGGER "context_revision_never_changes" BEFORE UPDATE OR DELETE ON "context_revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "context_revision_never_goes" BEFORE TRUNCATE ON "context_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();

-- What Pendulum comes with.
INSERT INTO "context_revision" ("companySize", "revision", "energy", "coding", "ambiguity", "impact", "scale",
  "staffCodingFrom", "staffCodingTo", "managerCodingFrom", "managerCodingTo", "reportsFrom", "reportsTo")
VALUES
  ('SMALL', 1, 30, 10, 20, 20, 20, 70, 80, 30, 50, 3, 5),
  ('GROWING', 1, 25, 15, 25, 15, 20, 50, 60, 10, 20, 5, 8),
  ('LARGE', 1, 25, 20, 25, 15, 15, 30, 50, 0, 10, 6, 8);
