-- CreateTable
CREATE TABLE "LoadedHolidayList" (
    "office" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "loadedAt" BIGINT NOT NULL,
    "loadedById" TEXT NOT NULL,
    "loadedByName" TEXT NOT NULL,

    PRIMARY KEY ("office", "serial")
);
