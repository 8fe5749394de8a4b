-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "closed" TEXT;
ALTER TABLE "Notice" ADD COLUMN "over" BOOLEAN;
ALTER TABLE "Notice" ADD COLUMN "revision" INTEGER;
ALTER TABLE "Notice" ADD COLUMN "terms" TEXT;

-- AlterTable
ALTER TABLE "NoticeCase" ADD COLUMN "division" TEXT;
ALTER TABLE "NoticeCase" ADD COLUMN "told" BOOLEAN;

-- AlterTable
ALTER TABLE "NoticeRecipient" ADD COLUMN "copyOf" TEXT;
ALTER TABLE "NoticeRecipient" ADD COLUMN "position" INTEGER;

-- CreateTable
CREATE TABLE "NoticeDivision" (
    "office" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "documentId" TEXT,

    PRIMARY KEY ("office", "noticeId", "name"),
    CONSTRAINT "NoticeDivision_office_noticeId_fkey" FOREIGN KEY ("office", "noticeId") REFERENCES "Notice" ("office", "noticeId") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "office" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BLOB,
    "reason" TEXT NOT NULL,
    "savedAt" BIGINT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedByName" TEXT NOT NULL,

    PRIMARY KEY ("office", "kind", "version")
);
