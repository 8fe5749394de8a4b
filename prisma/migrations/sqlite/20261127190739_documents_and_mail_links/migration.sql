-- CreateTable
CREATE TABLE "KeptDocument" (
    "office" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "keptAt" BIGINT NOT NULL,

    PRIMARY KEY ("office", "id")
);

-- CreateTable
CREATE TABLE "MailLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "office" TEXT NOT NULL,
    "mailId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "grant" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "madeAt" BIGINT NOT NULL,
    "usedAt" BIGINT
);

-- CreateIndex
CREATE INDEX "MailLink_office_mailId_position_idx" ON "MailLink"("office", "mailId", "position");
