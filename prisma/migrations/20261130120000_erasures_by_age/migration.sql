-- AlterTable
ALTER TABLE "erasure_request" ADD COLUMN     "isByAge" BOOLEAN NOT NULL DEFAULT false;

-- Until now an empty asker said so. It was empty as well when the asker had been erased: those are few, and a
-- restored person can ask again.
UPDATE "erasure_request" SET "isByAge" = true WHERE "askedById" IS NULL;
