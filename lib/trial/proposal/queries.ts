import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { canAsk, canPropose } from "../policy";

/** A person to whom the viewer may propose a trial. */
export type TrialCandidate = { id: string; name: string; teamId: string; teamName: string };

/** The person with this id, if the viewer is their direct manager today; else null. */
export async function findCandidate(
  viewer: Viewer,
  personId: string,
  now: Date,
  tx: Prisma.TransactionClient = db(),
): Promise<TrialCandidate | null> {
  if (!isId(personId)) return null;
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  const membership = await tx.membership.findFirst({
    where: { userId: personId, ...includingDay(today), user: { removedAt: null } },
    select: { teamId: true, team: { select: { name: true } }, user: { select: { name: true } } },
  });
  const person = { id: personId, teamId: membership?.teamId ?? null };
  if (!membership || !canPropose(viewer, person)) return null;
  return { ...person, name: membership.user.name, teamName: membership.team.name };
}

/** The viewer, as a person who may ask for a trial in their present team; null without such a team. */
export async function findOwnCandidacy(
  viewer: Viewer,
  tx: Prisma.TransactionClient = db(),
): Promise<TrialCandidate | null> {
  if (!canAsk(viewer)) return null;
  const where = { id: viewer.teamId };
  const team = await tx.team.findUnique({ where, select: { name: true } });
  const { userId: id, name, teamId } = viewer;
  return team && { id, name, teamId, teamName: team.name };
}
