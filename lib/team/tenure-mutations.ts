import type { Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import { openStretchFrom } from "@/lib/stretch";
import type { Succession, Tenure } from "./tenure";

type Table = "membership" | "management";
type Row = { id: string; holder: string; startsOn: Date; endsOn: Date | null };

/** A dated row of the database as a stretch. */
export function tenureFrom({ id, holder, ...dates }: Row): Tenure {
  return { id, holder, ...openStretchFrom(dates) };
}

/** Writes who manages a team from a day on. */
export async function writeManagement(
  tx: Prisma.TransactionClient,
  teamId: string,
  succession: Succession,
): Promise<void> {
  await endTenures(tx, "management", [succession]);
  const { begin } = succession;
  if (begin)
    await beginTenures(tx, "management", [
      { userId: begin.holder, teamId, startsOn: begin.startsOn },
    ]);
}

/** The first half of successions: deletes what never takes effect, and ends what is over. */
export async function endTenures(
  tx: Prisma.TransactionClient,
  table: Table,
  successions: readonly Succession[],
): Promise<void> {
  const dropped = successions.flatMap(({ drop }) => drop);
  const ended = successions.flatMap(({ end }) => end ?? []);
  const name = Prisma.raw(`"${table}"`);
  if (dropped.length > 0)
    await tx.$executeRaw`DELETE FROM ${name} WHERE "id" = ANY(${dropped}::uuid[])`;
  // The ends differ: Prisma would write them one by one.
  if (ended.length > 0)
    await tx.$executeRaw`
      UPDATE ${name} AS t SET "endsOn" = e."endsOn"
      FROM unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ endsOn }) => endsOn)}::date[])
        AS e("id", "endsOn")
      WHERE t."id" = e."id"`;
}

/** A person who joins or manages a team from a day on. */
export type Beginning = { userId: string; teamId: string; startsOn: Day };

/** The second half: those who join teams, or come to manage them. */
export async function beginTenures(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly Beginning[],
): Promise<void> {
  if (rows.length === 0) return;
  // For thousands of rows Prisma's own createMany takes several times as long as the database.
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} ("id", "userId", "teamId", "startsOn")
    SELECT gen_random_uuid(), r."userId", r."teamId", r."startsOn"
    FROM unnest(${rows.map(({ userId }) => userId)}::uuid[], ${rows.map(({ teamId }) => teamId)}::uuid[],
      ${rows.map(({ startsOn }) => startsOn)}::date[]) AS r("userId", "teamId", "startsOn")`;
}
