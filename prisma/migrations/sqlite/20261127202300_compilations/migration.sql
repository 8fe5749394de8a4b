-- CreateTable
CREATE TABLE "CompilationRevision" (
    "office" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "draft" TEXT NOT NULL,
    "edits" TEXT NOT NULL,
    "writtenAt" BIGINT NOT NULL,
    "writtenBy" TEXT,

    PRIMARY KEY ("office", "month", "revision")
);

-- CreateTable
CREATE TABLE "ReleasedCompilation" (
    "office" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "releasedOn" TEXT NOT NULL,
    "releasedAt" BIGINT NOT NULL,
    "releasedById" TEXT NOT NULL,
    "releasedByName" TEXT NOT NULL,
    "reason" TEXT,
    "documentId" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL,

    PRIMARY KEY ("office", "month")
);

-- CreateIndex
CREATE INDEX "ReleasedCompilation_office_year_serial_idx" ON "ReleasedCompilation"("office", "year", "serial");
