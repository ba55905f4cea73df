-- CreateTable
CREATE TABLE "roster_upload" (
    "id" UUID NOT NULL,
    "uploaderId" UUID NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "summary" JSONB,

    CONSTRAINT "roster_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "roster_upload_uploaderId_idx" ON "roster_upload"("uploaderId");

-- AddForeignKey
ALTER TABLE "roster_upload" ADD CONSTRAINT "roster_upload_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Applied once, with its outcome, and the list itself is gone from then on.
ALTER TABLE "roster_upload" ADD CONSTRAINT "roster_upload_applied" CHECK (
  ("appliedAt" IS NULL AND "text" IS NOT NULL AND "summary" IS NULL)
  OR ("appliedAt" IS NOT NULL AND "text" IS NULL AND "summary" IS NOT NULL));

-- Two sibling teams never differ by capitals alone.
CREATE UNIQUE INDEX "team_sibling_name" ON "team"
  (COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid), lower("name"));
