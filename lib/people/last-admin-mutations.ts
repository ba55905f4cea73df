import type { Prisma } from "@/lib/db/generated/client";

/** Whether a person is the last administrator who can sign in; callers are serialised. */
export async function isLastAdmin(tx: Prisma.TransactionClient, id: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum admins'))`;
  const where = { isAdmin: true, removedAt: null, joinedAt: { not: null } };
  const admins = await tx.user.findMany({ where, select: { id: true } });
  return admins.length === 1 && admins[0]?.id === id;
}
