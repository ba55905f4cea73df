import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Succession, Tenure } from "./tenure";

type Row = { id: string; holder: string; startsOn: Date; endsOn: Date | null };

/** A dated row of the database as a stretch. */
export function tenureFrom({ id, holder, startsOn, endsOn }: Row): Tenure {
  const ends = endsOn && fromDatabaseDay(endsOn);
  return { id, holder, startsOn: fromDatabaseDay(startsOn), endsOn: ends };
}

/** Writes who is in which team from a day on. */
export async function writeMembership(
  tx: Prisma.TransactionClient,
  userId: string,
  { drop, end, begin }: Succession,
): Promise<void> {
  await tx.membership.deleteMany({ where: { id: { in: drop } } });
  if (end)
    await tx.membership.update({
      where: { id: end.id },
      data: { endsOn: end.endsOn && toDatabaseDay(end.endsOn) },
    });
  if (begin)
    await tx.membership.create({
      data: { userId, teamId: begin.holder, startsOn: toDatabaseDay(begin.startsOn) },
    });
}

/** Writes who manages a team from a day on. */
export async function writeManagement(
  tx: Prisma.TransactionClient,
  teamId: string,
  { drop, end, begin }: Succession,
): Promise<void> {
  await tx.management.deleteMany({ where: { id: { in: drop } } });
  if (end)
    await tx.management.update({
      where: { id: end.id },
      data: { endsOn: end.endsOn && toDatabaseDay(end.endsOn) },
    });
  if (begin)
    await tx.management.create({
      data: { teamId, userId: begin.holder, startsOn: toDatabaseDay(begin.startsOn) },
    });
}
