-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "takenAt" BIGINT;
