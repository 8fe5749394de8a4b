-- AlterTable
ALTER TABLE "ProposalCase" ADD COLUMN "leadNumber" TEXT;

-- CreateIndex
CREATE INDEX "ProposalCase_office_leadNumber_idx" ON "ProposalCase"("office", "leadNumber");
