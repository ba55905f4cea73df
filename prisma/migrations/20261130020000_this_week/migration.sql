ALTER TYPE "Door" ADD VALUE 'WEEK';

-- AlterTable
ALTER TABLE "rotation" ADD COLUMN     "askedOn" DATE;

-- AlterTable
ALTER TABLE "talk_sheet" ADD COLUMN     "promises" TEXT;
