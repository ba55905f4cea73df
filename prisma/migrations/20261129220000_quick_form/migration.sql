CREATE TYPE "AssessmentForm" AS ENUM ('FULL', 'QUICK');

ALTER TABLE "instrument_draft_item" ADD COLUMN     "quick" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "assessment" DROP CONSTRAINT "assessment_instrumentVersion_calibration_fkey";
ALTER TABLE "assessment" ADD COLUMN     "form" "AssessmentForm" NOT NULL DEFAULT 'FULL';

ALTER TABLE "calibration" DROP CONSTRAINT "calibration_pkey";
ALTER TABLE "calibration" ADD COLUMN     "form" "AssessmentForm" NOT NULL DEFAULT 'FULL';
ALTER TABLE "calibration" ADD COLUMN     "withinFull" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_pkey" PRIMARY KEY ("instrumentVersion", "form", "number");

ALTER TABLE "assessment" ADD CONSTRAINT "assessment_instrumentVersion_form_calibration_fkey" FOREIGN KEY ("instrumentVersion", "form", "calibration") REFERENCES "calibration"("instrumentVersion", "form", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "calibration" ADD CONSTRAINT "calibration_within_full" CHECK (NOT "withinFull" OR "form" = 'QUICK');
COMMENT ON CONSTRAINT "calibration_within_full" ON "calibration" IS 'Only the quick form is estimated from the answers to another form.';
