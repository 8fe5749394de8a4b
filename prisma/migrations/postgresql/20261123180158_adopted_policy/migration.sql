-- CreateTable
CREATE TABLE "AdoptedPolicy" (
    "office" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fromYear" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "adoptedAt" BIGINT NOT NULL,
    "adoptedById" TEXT NOT NULL,
    "adoptedByName" TEXT NOT NULL,

    CONSTRAINT "AdoptedPolicy_pkey" PRIMARY KEY ("office","id","version")
);
