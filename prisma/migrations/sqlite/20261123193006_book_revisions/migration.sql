-- CreateTable
CREATE TABLE "BookRevision" (
    "office" TEXT NOT NULL,
    "book" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "voided" BOOLEAN NOT NULL,
    "reason" TEXT,
    "unit" TEXT NOT NULL,
    "writtenAt" BIGINT NOT NULL,
    "writtenBy" TEXT NOT NULL,

    PRIMARY KEY ("office", "book", "entryId", "revision")
);
