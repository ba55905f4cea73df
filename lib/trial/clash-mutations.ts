import { toDatabaseDay } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import { overlaps, type Stretch } from "@/lib/stretch";
import { lockTeam } from "@/lib/team/tree-mutations";
import { leadStretch } from "./trial";
import { daysOfTrial } from "./trial-facts";

/** What a trial clashes with. */
export type Clash = "person-has-trial" | "team-has-lead";

/**
 * Serialises decisions about trials of this person or team. FOR NO KEY UPDATE: rows that only
 * reference these are not blocked. Always in this order, so that two never deadlock.
 */
export async function lockPersonAndTeam(
  tx: Prisma.TransactionClient,
  personId: string,
  teamId: string,
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
  await lockTeam(tx, teamId);
}

/**
 * What a trial on `wanted` clashes with: an agreed one of the same person, or another lead of the
 * same team except for the overlap of a handover. The exclusion constraints enforce the same; this
 * check gives the reason first.
 */
export async function clashOf(
  tx: Prisma.TransactionClient,
  { personId, teamId, overlapDays = 0 }: { personId: string; teamId: string; overlapDays?: number },
  wanted: Stretch,
): Promise<Clash | null> {
  const agreed = await tx.trial.findMany({
    where: {
      agreedAt: { not: null },
      cancelledAt: null,
      startsOn: { lt: toDatabaseDay(wanted.endsOn) },
      endsOn: { gt: toDatabaseDay(wanted.startsOn) },
      OR: [{ personId }, { teamId }],
    },
    select: {
      personId: true,
      teamId: true,
      startsOn: true,
      endsOn: true,
      endedEarlyOn: true,
      overlapDays: true,
    },
  });
  const held = agreed.map((row) => ({ ...row, days: daysOfTrial(row) }));
  if (held.some((row) => row.personId === personId && overlaps(row.days, wanted)))
    return "person-has-trial";
  const lead = leadStretch(wanted, overlapDays);
  const isLed = held.some(
    (row) => row.teamId === teamId && overlaps(leadStretch(row.days, row.overlapDays), lead),
  );
  return isLed ? "team-has-lead" : null;
}
