-- CreateTable
CREATE TABLE "Alarm" (
    "id" SERIAL NOT NULL,
    "office" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "firstSeenAt" BIGINT NOT NULL,
    "lastSeenAt" BIGINT NOT NULL,
    "seenTimes" INTEGER NOT NULL,
    "nudgedAt" BIGINT,
    "nudgeAnswer" TEXT,
    "endedAt" BIGINT,
    "repairedAt" BIGINT,
    "repairedById" TEXT,
    "repairedByName" TEXT,

    CONSTRAINT "Alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Heartbeat" (
    "office" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "sinceAt" BIGINT NOT NULL,

    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("office","work")
);

-- CreateIndex
CREATE INDEX "Alarm_office_endedAt_idx" ON "Alarm"("office", "endedAt");
