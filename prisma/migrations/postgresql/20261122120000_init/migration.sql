-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Unit" (
    "office" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "duties" TEXT NOT NULL,
    "leaderInCharge" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("office","name")
);

-- CreateTable
CREATE TABLE "Person" (
    "office" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unitKind" TEXT NOT NULL,
    "mobile" TEXT,
    "deputyName" TEXT,
    "active" BOOLEAN NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("office","id")
);

-- CreateTable
CREATE TABLE "OutsideUnit" (
    "office" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contactName" TEXT,
    "phone" TEXT,
    "email" TEXT,

    CONSTRAINT "OutsideUnit_pkey" PRIMARY KEY ("office","name")
);

-- CreateTable
CREATE TABLE "RegisteredProposal" (
    "office" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "handlingYear" INTEGER NOT NULL,
    "assignment" TEXT NOT NULL,
    "proposer" TEXT NOT NULL,
    "registeredAt" BIGINT NOT NULL,

    CONSTRAINT "RegisteredProposal_pkey" PRIMARY KEY ("office","number")
);

-- CreateTable
CREATE TABLE "ProposalCase" (
    "office" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "lineage" TEXT NOT NULL,
    "formerLineages" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "handlingYear" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "keyKind" TEXT,
    "division" TEXT,
    "officerId" TEXT,
    "replyDueOn" TEXT NOT NULL,
    "nextWakeAt" BIGINT,
    "ended" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "ProposalCase_pkey" PRIMARY KEY ("office","number")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "office" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "lineage" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "commandId" TEXT,
    "actor" TEXT,
    "eventType" TEXT NOT NULL,
    "event" TEXT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("office","number","revision")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "notBefore" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "sentAt" BIGINT,
    "lastError" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "office" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "docNumber" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "issuedAt" BIGINT NOT NULL,
    "issuedById" TEXT NOT NULL,
    "issuedByName" TEXT NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("office","noticeId")
);

-- CreateTable
CREATE TABLE "NoticeCase" (
    "office" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "NoticeCase_pkey" PRIMARY KEY ("office","noticeId","position")
);

-- CreateTable
CREATE TABLE "NoticeRecipient" (
    "office" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "division" TEXT NOT NULL,

    CONSTRAINT "NoticeRecipient_pkey" PRIMARY KEY ("office","noticeId","personId")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "office" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("office","series","year")
);

-- CreateTable
CREATE TABLE "LetterNumber" (
    "office" TEXT NOT NULL,
    "letterNumber" TEXT NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "LetterNumber_pkey" PRIMARY KEY ("office","letterNumber")
);

-- CreateTable
CREATE TABLE "RefusedAttempt" (
    "id" SERIAL NOT NULL,
    "office" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "act" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "RefusedAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestRun" (
    "office" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "mails" INTEGER NOT NULL,

    CONSTRAINT "DigestRun_pkey" PRIMARY KEY ("office","date")
);

-- CreateIndex
CREATE INDEX "ProposalCase_office_handlingYear_idx" ON "ProposalCase"("office", "handlingYear");

-- CreateIndex
CREATE INDEX "ProposalCase_office_ended_nextWakeAt_idx" ON "ProposalCase"("office", "ended", "nextWakeAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_messageId_key" ON "OutboxMail"("messageId");

-- CreateIndex
CREATE INDEX "OutboxMail_office_state_notBefore_idx" ON "OutboxMail"("office", "state", "notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_office_key_personId_key" ON "OutboxMail"("office", "key", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_office_kind_year_serial_key" ON "Notice"("office", "kind", "year", "serial");

-- CreateIndex
CREATE INDEX "NoticeCase_office_number_idx" ON "NoticeCase"("office", "number");

-- CreateIndex
CREATE INDEX "RefusedAttempt_office_at_idx" ON "RefusedAttempt"("office", "at");

-- AddForeignKey
ALTER TABLE "NoticeCase" ADD CONSTRAINT "NoticeCase_office_noticeId_fkey" FOREIGN KEY ("office", "noticeId") REFERENCES "Notice"("office", "noticeId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NoticeRecipient" ADD CONSTRAINT "NoticeRecipient_office_noticeId_fkey" FOREIGN KEY ("office", "noticeId") REFERENCES "Notice"("office", "noticeId") ON DELETE NO ACTION ON UPDATE NO ACTION;
