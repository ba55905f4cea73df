-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "calibration" INTEGER;

-- CreateTable
CREATE TABLE "calibration" (
    "instrumentVersion" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "calibratedAt" TIMESTAMPTZ(3) NOT NULL,
    "people" INTEGER NOT NULL,
    "dimensions" JSONB NOT NULL,

    CONSTRAINT "calibration_pkey" PRIMARY KEY ("instrumentVersion","number")
);

-- CreateTable
CREATE TABLE "careless_count" (
    "instrumentVersion" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "careless" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "careless_count_pkey" PRIMARY KEY ("instrumentVersion","people")
);

-- AddForeignKey
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_instrumentVersion_fkey" FOREIGN KEY ("instrumentVersion") REFERENCES "instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "careless_count" ADD CONSTRAINT "careless_count_instrumentVersion_fkey" FOREIGN KEY ("instrumentVersion") REFERENCES "instrument"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_instrumentVersion_calibration_fkey" FOREIGN KEY ("instrumentVersion", "calibration") REFERENCES "calibration"("instrumentVersion", "number") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma cannot express.

-- A draft has no norms yet; a submitted assessment keeps those it was scored with.
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_calibration" CHECK ("submittedAt" IS NOT NULL OR "calibration" IS NULL);

-- Fewer than 100 people calibrate nothing, and a count tells about five at least.
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_number" CHECK ("number" >= 1);
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_people" CHECK ("people" >= 100);
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_dimensions" CHECK (
  jsonb_typeof("dimensions") = 'object'
  AND "dimensions" ?& ARRAY['energy', 'coding', 'ambiguity', 'impact', 'scale']);
ALTER TABLE "careless_count" ADD CONSTRAINT "careless_count_people" CHECK ("people" >= 5);
ALTER TABLE "careless_count" ADD CONSTRAINT "careless_count_careless" CHECK ("careless" BETWEEN 0 AND "people");

CREATE TRIGGER "calibration_never_changes" BEFORE UPDATE OR DELETE ON "calibration"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "calibration_never_goes" BEFORE TRUNCATE ON "calibration"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE TRIGGER "careless_count_never_changes" BEFORE UPDATE OR DELETE ON "careless_count"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "careless_count_never_goes" BEFORE TRUNCATE ON "careless_count"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
