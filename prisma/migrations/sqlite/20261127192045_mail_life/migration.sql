-- CreateTable
CREATE TABLE "MailEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "office" TEXT NOT NULL,
    "mailId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "what" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "detail" TEXT,
    "actorId" TEXT,
    "actorName" TEXT,
    "commandId" TEXT
);

-- CreateTable
CREATE TABLE "AddressMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "office" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "bad" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "commandId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DryRunTurn" (
    "office" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "on" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "commandId" TEXT NOT NULL,

    PRIMARY KEY ("office", "serial")
);

-- CreateIndex
CREATE INDEX "MailEvent_mailId_id_idx" ON "MailEvent"("mailId", "id");

-- CreateIndex
CREATE INDEX "MailEvent_office_what_address_idx" ON "MailEvent"("office", "what", "address");

-- CreateIndex
CREATE UNIQUE INDEX "MailEvent_mailId_commandId_key" ON "MailEvent"("mailId", "commandId");

-- CreateIndex
CREATE INDEX "AddressMark_office_address_id_idx" ON "AddressMark"("office", "address", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AddressMark_office_commandId_key" ON "AddressMark"("office", "commandId");

-- CreateIndex
CREATE UNIQUE INDEX "DryRunTurn_office_commandId_key" ON "DryRunTurn"("office", "commandId");
