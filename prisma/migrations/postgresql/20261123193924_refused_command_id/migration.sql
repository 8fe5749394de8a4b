-- AlterTable
ALTER TABLE "RefusedAttempt" ADD COLUMN     "commandId" TEXT;
