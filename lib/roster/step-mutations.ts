import { toDatabaseDay } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import { writeManagement, writeMembership } from "@/lib/team/tenure-mutations";
import type { ImportStep } from "./step";

const BATCH = 1_000;

/**
 * Writes the steps of a plan: teams, new people with their memberships, moves, managers. Returns
 * the ids of new people.
 */
export async function writeSteps(
  tx: Prisma.TransactionClient,
  steps: readonly ImportStep[],
  now: Date,
): Promise<string[]> {
  const made = new Map<string, string>();
  const idOf = (key: string) => made.get(key) ?? key;
  for (const step of steps)
    if (step.kind === "team") {
      const data = { name: step.name, parentId: step.parent && idOf(step.parent) };
      made.set(step.key, (await tx.team.create({ data, select: { id: true } })).id);
    }
  const brought: string[] = [];
  const people = steps.filter((step) => step.kind === "new");
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    const rows = await tx.user.createManyAndReturn({
      data: batch.map(({ name, email }) => ({ name, email, invitedAt: now })),
      select: { id: true, email: true },
    });
    for (const { id, email } of rows) made.set(email, id);
    brought.push(...rows.map(({ id }) => id));
    await tx.membership.createMany({
      data: batch.flatMap(({ email, team, startsOn }) =>
        team
          ? [{ userId: idOf(email), teamId: idOf(team), startsOn: toDatabaseDay(startsOn) }]
          : [],
      ),
    });
  }
  for (const step of steps) {
    if (step.kind !== "move" && step.kind !== "manager") continue;
    const { begin } = step.succession;
    const succession = {
      ...step.succession,
      begin: begin && { ...begin, holder: idOf(begin.holder) },
    };
    if (step.kind === "move") await writeMembership(tx, step.userId, succession);
    else await writeManagement(tx, idOf(step.team), succession);
  }
  return brought;
}
