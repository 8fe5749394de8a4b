-- CreateTable
CREATE TABLE "CalendarFeed" (
    "office" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "madeAt" BIGINT NOT NULL,

    PRIMARY KEY ("office", "personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_hash_key" ON "CalendarFeed"("hash");

-- CreateIndex
CREATE INDEX "JournalEntry_office_at_idx" ON "JournalEntry"("office", "at");
