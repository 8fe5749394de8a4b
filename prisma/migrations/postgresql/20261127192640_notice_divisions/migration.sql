-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "closed" TEXT,
ADD COLUMN     "over" BOOLEAN,
ADD COLUMN     "revision" INTEGER,
ADD COLUMN     "terms" TEXT;

-- AlterTable
ALTER TABLE "NoticeCase" ADD COLUMN     "division" TEXT,
ADD COLUMN     "told" BOOLEAN;

-- AlterTable
ALTER TABLE "NoticeRecipient" ADD COLUMN     "copyOf" TEXT,
ADD COLUMN     "position" INTEGER;

-- CreateTable
CREATE TABLE "NoticeDivision" (
    "office" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "documentId" TEXT,

    CONSTRAINT "NoticeDivision_pkey" PRIMARY KEY ("office","noticeId","name")
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "office" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA,
    "reason" TEXT NOT NULL,
    "savedAt" BIGINT NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedByName" TEXT NOT NULL,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("office","kind","version")
);

-- AddForeignKey
ALTER TABLE "NoticeDivision" ADD CONSTRAINT "NoticeDivision_office_noticeId_fkey" FOREIGN KEY ("office", "noticeId") REFERENCES "Notice"("office", "noticeId") ON DELETE NO ACTION ON UPDATE NO ACTION;
