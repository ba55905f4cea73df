import { restoreWaiting, waitingFor } from "./after-commit";
import type { Prisma } from "./generated/client";

/**
 * Does a part of a transaction. When it throws, what it wrote is undone and the transaction can go
 * on: otherwise the database refuses everything after a violated rule.
 */
export async function partly<T>(tx: Prisma.TransactionClient, act: () => Promise<T>): Promise<T> {
  const earlier = waitingFor(tx);
  await tx.$executeRaw`SAVEPOINT "part"`;
  try {
    const value = await act();
    await tx.$executeRaw`RELEASE SAVEPOINT "part"`;
    return value;
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT "part"`;
    restoreWaiting(tx, earlier);
    throw error;
  }
}
